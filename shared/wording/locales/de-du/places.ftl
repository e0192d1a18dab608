## Anfragen, Angebote und Fragen einer Gruppe, die ihre Leute duzt.

subject-requested = Deine Anfrage
subject-not-accepted = Zu deiner Anfrage
letter-requested = Du hast um einen Platz gebeten: { $title }
letter-accepted = { $group } hat deine Anfrage angenommen, du bist dabei: { $title }
letter-not-accepted = { $group } kann dir diesmal keinen Platz geben: { $title }

situation-requested =
    { $guests ->
        [0] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine entschieden ist; du musst nichts tun. Wenn du nicht mehr kommen kannst, zieh sie bitte zurück.
        [one] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine (für dich und einen Gast) entschieden ist; du musst nichts tun. Wenn du nicht mehr kommen kannst, zieh sie bitte zurück.
       *[other] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine (für dich und { $guests } Gäste) entschieden ist; du musst nichts tun. Wenn du nicht mehr kommen kannst, zieh sie bitte zurück.
    }

situation-not-accepted = Danke, dass du kommen wolltest. Es tut uns leid, dass es diesmal nicht geht; du musst nichts tun.
rsvp-requested = Du hast um einen Platz gebeten

rsvp-requested-next =
    { $guests ->
        [0] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine entschieden ist.
        [one] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine, für dich und einen Gast, entschieden ist.
       *[other] Jede Anfrage wird einzeln angesehen. Du bekommst eine E-Mail, sobald über deine, für dich und { $guests } Gäste, entschieden ist.
    }

rsvp-not-accepted = Diesmal gibt es keinen Platz für dich
rsvp-not-accepted-next = Deine Anfrage wurde abgelehnt. Du musst nichts tun.
offer-takes-back-request = Damit ziehst du deine Anfrage zurück.
hint-approval = Jede Anfrage wird einzeln angesehen: Mit deiner Zusage bittest du um einen Platz, und du bekommst eine E-Mail, sobald darüber entschieden ist.
ask-why-approval = Gib deine E-Mail-Adresse ein. Du bekommst eine E-Mail mit deinem eigenen Link und bittest dort um einen Platz. Jede Anfrage wird einzeln angesehen.
confirm-subject-request = Bestätige deine Anfrage: { $title }
confirm-request = Jede Anfrage wird einzeln angesehen. Bestätige, dass es deine ist; sobald darüber entschieden ist, bekommst du eine E-Mail.
refusal-not-accepted = Deine Anfrage wurde abgelehnt, deshalb wurde deine Antwort nicht geändert. Wenn du das für ein Versehen hältst, schreib denen, die einladen.

letter-offered = Für dich ist ein Platz frei geworden: { $title }
letter-outrun = Jemand war etwas schneller, und der Platz ist vergeben. Du stehst wieder auf der Warteliste: { $title }
letter-offer-lapsed = Wir haben nichts von dir gehört, deshalb ging der Platz an die Nächsten auf der Warteliste: { $title }

situation-offered =
    { $guests ->
        [0] Er ist bis { $moment } für dich reserviert. Ein Knopfdruck, und du bist dabei. Danach geht er an die Nächsten auf der Warteliste.
        [one] Plätze für dich und einen Gast sind bis { $moment } reserviert. Ein Knopfdruck, und du bist dabei. Danach gehen sie an die Nächsten auf der Warteliste.
       *[other] Plätze für dich und { $guests } Gäste sind bis { $moment } reserviert. Ein Knopfdruck, und du bist dabei. Danach gehen sie an die Nächsten auf der Warteliste.
    }

situation-offered-shared = Es ist bald so weit, deshalb bekommen auch andere auf der Warteliste diese E-Mail: Wer zuerst zusagt, hat den Platz. Ist jemand schneller, behältst du deinen Platz auf der Warteliste. Bitte antworte bis { $moment }.
situation-offer-lapsed = Wenn du noch kommen möchtest, sag zu: Dann stehst du wieder auf der Warteliste oder hast einen Platz, wenn einer frei ist.
rsvp-offered = Ein Platz ist für dich frei
rsvp-offered-until = Er ist bis { $moment } für dich reserviert.
rsvp-offered-next = Sag bald zu, dann gehört er dir.

questions-owed = Bitte beantworte die Fragen der Veranstalter
seat-code = Dein Code für den Einlass
own-page-mail-me-why = Deine Seite zeigt alles, was über deine Adresse gespeichert ist, über alle Gruppen. Dein Link geht nur an dein Postfach.
error-answer = Deine Antwort ist nicht lesbar: Wähle Ja, Nein oder Vielleicht.

# $max: number
error-guests =
    { $max ->
        [one] Die Zahl der Begleitpersonen ist nicht lesbar: Schreib 0 oder 1.
       *[other] Die Zahl der Begleitpersonen ist nicht lesbar: Schreib eine ganze Zahl von 0 bis { $max }.
    }

# $day: text
link-why = Du bekommst diese E-Mail, weil jemand, vermutlich du selbst, am { $day } auf { $site } die Adresse { $address } angegeben hat. Wenn du es nicht warst, brauchst du nichts zu tun.
link-object = Warst du das nicht? Keine E-Mails mehr von hier an { $address }
links-yours-alone = Die Links in dieser E-Mail sind nur für dich: Bitte gib sie nicht weiter.
situation-waiting-for-offer = Sobald ein Platz für dich frei wird, bieten wir ihn dir mit einer E-Mail an: Er gehört dir, wenn du in der Zeit zusagst, die darin steht. Wenn du nicht mehr kommen kannst, verlass bitte die Warteliste, damit andere nachrücken.
