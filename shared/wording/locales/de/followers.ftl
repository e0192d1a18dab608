## Einer Gruppe folgen

follow-title = { $group } folgen

follow-why = Sie hören per E-Mail von jeder neuen Veranstaltung. Ohne Konto, und ein Klick beendet es.
follow-button = Folgen
follow-asked-title = Sehen Sie in Ihr Postfach

follow-asked = Wenn diese Adresse { $group } noch nicht folgt, ist eine E-Mail an sie unterwegs. Drücken Sie darin innerhalb von zwei Tagen auf den Knopf.

follow-press = { $address } hört per E-Mail von neuen Veranstaltungen von { $group }, höchstens zwei E-Mails in der Woche über alle Gruppen hier.

follow-done-title = Sie folgen

follow-done = Sie hören von den nächsten Veranstaltungen von { $group }. In jeder E-Mail können Sie das beenden.

answer-follow = Ich möchte von den nächsten Veranstaltungen von { $group } hören (eine E-Mail bittet um Bestätigung)

join-then = Auf der Seite danach können Sie Gäste mitbringen, eine Notiz hinterlassen und Ihre Antwort ändern.

## E-Mails an alle, die folgen

confirm-follow-subject = Bitte bestätigen: { $group } folgen

confirm-follow-opening = Drücken Sie auf den Knopf, und { $address } hört von neuen Veranstaltungen von { $group }.

confirm-follow-closing = Der Link gilt zwei Tage. Wenn Sie nicht drücken, hören Sie nichts weiter.

# $when: text
new-event-subject = Neu: { $title } @ { $when }

new-events-subject = Neue Veranstaltungen von { $group }

# $count: number
new-events-opening =
    { $count ->
        [one] Es gibt eine neue Veranstaltung von { $group }.
       *[other] Es gibt { $count } neue Veranstaltungen von { $group }.
    }

new-events-button = Ansehen und antworten
new-events-closing = Sie brauchen kein Konto. Die Links sind nur für Sie: Bitte geben Sie diese E-Mail nicht weiter.

new-events-why = Sie bekommen diese E-Mail, weil { $address } { $group } seit dem { $day } folgt.

new-events-leave = Keine E-Mails mehr von { $group }
