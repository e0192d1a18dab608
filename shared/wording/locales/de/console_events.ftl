# Was in der Konsole noch mit einer Veranstaltung geht

console-copy-why = Eine Kopie ist ein Entwurf mit allem außer Leuten und Antworten. Alle Zeiten gehen mit ihrem Beginn mit.

console-copy-starts-hint = Nach der Uhr dort ({ $zone }). Leer heißt: später festlegen.
console-copy-press = Kopie anlegen
console-template-why = Oder behalten Sie sie für später: Eine Vorlage hat alles außer Zeiten und Leuten und steht auf der Seite, auf der Ihre Gruppe die nächste Veranstaltung anlegt.
console-template-name = Wie die Vorlage heißt
console-template-name-hint = Eine mit demselben Namen wird ersetzt.
console-template-keep = Als Vorlage behalten
console-from-template = Nach einer Vorlage

console-dates = Termine
console-dates-why = Jeder Termin lässt sich für sich verschieben oder absagen; die anderen bleiben. Vergangene stehen nicht hier.
console-no-dates = Kein Termin steht bevor.

console-date-state =
    { $state ->
        [off] abgesagt
       *[other] verschoben
    }

# $absent: number
console-date-absent =
    { $absent ->
        [one] Eine Person mit Platz kann an diesem Termin nicht.
       *[other] { $absent } Personen mit Platz können an diesem Termin nicht.
    }

console-date-why = Wer kommt, erfährt von einer Änderung dieses Termins und wird nur nach ihm gefragt. Die Plätze bleiben.
console-date-move = Diesen Termin verschieben
console-date-by-rule = Zurück auf die Zeit der Regel
console-date-call-off = Diesen Termin absagen
console-date-put-back = Er findet doch statt

console-agenda = Was geschieht
console-agenda-hint = Je eine Zeile, zuerst die Uhrzeit: 18:30 Einlass
console-hosts = Wer für die Leute da ist
console-hosts-hint = Je eine Zeile, gern mit einem Wort dazu: Olga Berg: leitet das Haus
console-attendees-shown = Was man davon sieht, wer kommt

console-attendees =
    { $who ->
        [nobody] Nichts
        [names] Namen derer, die zustimmen, für die, die kommen
       *[other] Wie viele kommen
    }

console-hours-from-start = Oder so viele Stunden nach dem Beginn
console-hours-from-start-hint = Mit einem Minus davor: -3 heißt drei Stunden vorher. Der Brief geht mit der Veranstaltung mit, und an die, auf die es dann zutrifft.
console-hours-from-end = Oder so viele Stunden nach dem Ende

console-proposals = Andere Zeiten, die vorgeschlagen wurden

# $day: text
console-proposal-of = Für den Termin am { $day }

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = Zeile { $number }: { $said }
