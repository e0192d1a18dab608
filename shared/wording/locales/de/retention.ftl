# Was eine Gruppe von ihren Leuten löscht und wann: der Brief an die Inhaber eine Woche vorher und das Feld in der Konsole

retention-subject = { $group } löscht bald Namen und Adressen

# $day: text
# $count: number
retention-opening =
    { $count ->
        [one] Ab { $day } werden Name und Adresse zu einer Einladung zu vergangenen Veranstaltungen von { $group } gelöscht, so wie es für die Gruppe eingestellt ist.
       *[other] Ab { $day } werden Namen und Adressen zu { $count } Einladungen zu vergangenen Veranstaltungen von { $group } gelöscht, so wie es für die Gruppe eingestellt ist.
    }

retention-button = Ansehen
retention-closing = Sie müssen nichts tun. Summen und Plätze bleiben. Wenn Sie die Namen noch brauchen, nehmen Sie sie als Datei mit, oder lassen Sie die Gruppe sie länger behalten: Eine Änderung daran löscht eine Woche lang nichts.
when-soon = bald

console-retention-days = Tage nach einer Veranstaltung, an denen Namen und Adressen behalten werden
console-retention-hint = Leer: Sie werden für immer behalten. Eine Änderung löscht eine Woche lang nichts, und Inhaber bekommen eine Woche vorher einen Brief.

# $day: text
# $count: number
console-retention-next =
    { $count ->
        [one] Als Nächstes, am { $day }, wird eine Einladung namenlos. Inhaber bekommen eine Woche vorher einen Brief.
       *[other] Als Nächstes, am { $day }, werden { $count } Einladungen namenlos. Inhaber bekommen eine Woche vorher einen Brief.
    }
