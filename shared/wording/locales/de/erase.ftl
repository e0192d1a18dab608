## Erasing all that is kept of a person

erase-letter-subject = Alles löschen, was über Sie gespeichert ist
erase-letter-opening = Sie möchten alles löschen lassen, was hier über { $address } gespeichert ist. Noch ist nichts gelöscht: Der Link führt zu einer Seite, auf der Sie Ihre Adresse noch einmal eingeben.
erase-letter-button = Zur Seite, die löscht
erase-letter-closing = Der Link gilt 15 Minuten. Wenn Sie nicht darum gebeten haben, tun Sie nichts.
erase-title = Alles löschen, was über Sie gespeichert ist
erase-what = Ihre Adresse, Ihre Namen, Antworten und Notizen, wem Sie folgen und jede E-Mail an Sie werden gelöscht, über alle Gruppen. Plätze, die Sie bei kommenden Veranstaltungen haben, gehen an andere. Einladungen bleiben als Zahlen ohne Namen. Nur eine geschlüsselte Prüfsumme Ihrer Adresse bleibt, damit wir Ihnen nicht wegen der nächsten Liste von irgendwem wieder schreiben; sie geht, wenn Sie sich selbst anmelden. Das lässt sich nicht zurücknehmen.
erase-organizers = Mit gelöscht wird auch Ihr Konto als Veranstalter mit seinen Schlüsseln, Browsern und Plätzen in Teams. Was Sie getan haben, bleibt ohne Ihren Namen in den Protokollen der Gruppen.
erase-ask = Link zum Löschen zuschicken
erase-asked-title = Eine E-Mail ist unterwegs
erase-asked = Eine E-Mail mit einem Link zur Seite, die löscht, ist unterwegs an { $address }. Der Link gilt 15 Minuten.
erase-press = Alles, was über { $address } gespeichert ist, wird gelöscht, wenn Sie diese Adresse ganz eingeben und den Knopf drücken.
erase-button = Alles löschen
erase-done-title = Es ist gelöscht
erase-done = Über Sie ist nichts mehr gespeichert als die Prüfsumme. E-Mails, die in Dateien liegen, sind binnen einer Minute weg.
own-page-name = Ihr Name für diese Gruppe

# $since: text
own-page-contact = { $group } führt { $address } seit { $since } in einer Liste; woher die Adresse kommt: „{ $from }“.
# $since: text
own-page-imported = { $group } hat { $address } am { $since } in eine Liste aufgenommen, die einen Tag aufbewahrt wird und von selbst niemanden einlädt; woher die Adresse kommt: „{ $from }“.
# $day: text
own-page-held = „{ $event }“ von { $group } ist für Ihre nächste E-Mail über neue Veranstaltungen vorgemerkt, spätestens am { $day }.
