## Wo die Veranstalter jede Zusage annehmen oder ablehnen.

subject-requested = Ihre Anfrage
subject-not-accepted = Zu Ihrer Anfrage
letter-requested = Sie haben um einen Platz gebeten: { $title }
letter-accepted = { $group } hat Ihre Anfrage angenommen, Sie sind dabei: { $title }
letter-not-accepted = { $group } kann Ihnen diesmal keinen Platz geben: { $title }

situation-requested =
    { $guests ->
        [0] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre entschieden ist; Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, ziehen Sie sie bitte zurück.
        [one] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre (für Sie und einen Gast) entschieden ist; Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, ziehen Sie sie bitte zurück.
       *[other] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre (für Sie und { $guests } Gäste) entschieden ist; Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, ziehen Sie sie bitte zurück.
    }

situation-not-accepted = Danke, dass Sie kommen wollten. Es tut uns leid, dass es diesmal nicht geht; Sie müssen nichts tun.
button-take-back-request = Anfrage zurückziehen

## Die persönliche Seite

rsvp-requested = Sie haben um einen Platz gebeten

rsvp-requested-next =
    { $guests ->
        [0] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre entschieden ist.
        [one] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre, für Sie und einen Gast, entschieden ist.
       *[other] Jede Anfrage wird einzeln angesehen. Sie bekommen eine E-Mail, sobald über Ihre, für Sie und { $guests } Gäste, entschieden ist.
    }

rsvp-not-accepted = Diesmal gibt es keinen Platz für Sie
rsvp-not-accepted-next = Ihre Anfrage wurde abgelehnt. Sie müssen nichts tun.
offer-button-request = Um einen Platz bitten
offer-takes-back-request = Damit ziehen Sie Ihre Anfrage zurück.
hint-approval = Jede Anfrage wird einzeln angesehen: Mit Ihrer Zusage bitten Sie um einen Platz, und Sie bekommen eine E-Mail, sobald darüber entschieden ist.

## Die Seite der Veranstaltung, und die E-Mail an alle, die dort fragen

ask-why-approval = Geben Sie Ihre E-Mail-Adresse ein. Sie bekommen eine E-Mail mit Ihrem eigenen Link und bitten dort um einen Platz. Jede Anfrage wird einzeln angesehen.
confirm-subject-request = Bestätigen Sie Ihre Anfrage: { $title }
confirm-request = Jede Anfrage wird einzeln angesehen. Bestätigen Sie, dass es Ihre ist; sobald darüber entschieden ist, bekommen Sie eine E-Mail.
confirm-button-request = Um meinen Platz bitten

## Warum etwas nicht geschah

refusal-not-accepted = Ihre Anfrage wurde abgelehnt, deshalb wurde Ihre Antwort nicht geändert. Wenn Sie das für ein Versehen halten, schreiben Sie denen, die einladen.
refusal-no-request = Die Antwort dieser Person wartet nicht darauf, angenommen oder abgelehnt zu werden. Sehen Sie nach, wie sie jetzt steht.

refusal-no-room-to-accept =
    { $free ->
        [one] Ein Platz ist frei, gebraucht werden { $asked }. Erhöhen Sie zuerst die Zahl der Plätze und nehmen Sie die Anfrage dann an.
       *[other] { $free } Plätze sind frei, gebraucht werden { $asked }. Erhöhen Sie zuerst die Zahl der Plätze und nehmen Sie die Anfrage dann an.
    }

## Die Konsole

console-approval = Ich nehme jede Zusage einzeln an oder lehne sie ab
console-approval-hint = Eine Zusage ist dann eine Anfrage und belegt keinen Platz. Wer abgelehnt wird, bekommt eine freundliche E-Mail.
console-accept = Annehmen
console-decline = Ablehnen

## Was für eine Person aufgehoben wird

rules-why = Für diese Person allein lassen sich die Regeln der Veranstaltung aufheben. Das Protokoll der Plätze hält fest, warum.
rules-closes = Kann selbst zusagen bis
rules-guests = Gäste, die sie mitbringen darf
rules-seat = Ein Platz
rules-seat-in-turn = Wenn sie an der Reihe ist
rules-seat-now = Jetzt, wer auch immer sonst wartet
rules-reason = Warum
rules-reason-hint = Es steht im Protokoll der Plätze, für Ihr Team.
rules-press = Regeln aufheben
