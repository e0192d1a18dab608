## Was eine Veranstaltung ausmacht

facts-when = Wann
facts-repeats = Wiederholung
facts-where = Wo
facts-doors-open = Einlass

# $time: text
facts-doors-time = { $time } Uhr
facts-online = Online
facts-places = Plätze
online-link-comes = Den Link bekommen Sie, sobald Sie einen Platz haben.
online-link-comes-here = Der Link steht hier, sobald Sie einen Platz haben.

# $capacity: number
# $free: number
places =
    { $capacity ->
        [1]
            { $free ->
                [0] Der einzige Platz ist vergeben.
               *[other] Der einzige Platz ist frei.
            }
       *[other]
            { $free ->
                [0] Alle { $capacity } Plätze sind vergeben.
                [one] 1 von { $capacity } Plätzen ist frei.
               *[other] { $free } von { $capacity } Plätzen sind frei.
            }
    }

event-about = Über diese Veranstaltung
event-cancelled = Diese Veranstaltung wurde abgesagt.
event-invited = Sind Sie eingeladen? Dann antworten Sie über den persönlichen Link in Ihrer E-Mail.
dates-next = Die nächsten Termine
date-called-off = abgesagt

# $original: text
date-instead-of = statt { $original }

## Wege in den Kalender

calendar-add = In den Kalender eintragen
calendar-have = In Ihrem Kalender
calendar-have-already = Wenn Sie die Einladung in Ihrem Kalenderprogramm angenommen haben, steht die Veranstaltung schon darin.
calendar-outlook = Outlook im Web
calendar-file = Apple und andere: Kalenderdatei
calendar-file-all-dates = Kalenderdatei mit allen Terminen
feed-of-group = Alle Veranstaltungen von { $group } in Ihrem Kalender
feed-of-organizer = Alles, wozu die Veranstalter von { $group } Sie einladen
feed-of-organizer-shows = Ihr eigener Kalender zum Abonnieren. Er zeigt, wohin Sie gehen, und unter Vorbehalt, worauf Sie noch nicht geantwortet haben oder warten. Eine Veranstaltung, die Sie auch im Mailprogramm annehmen, erscheint dann doppelt.
feed-on-your-page = Auf Ihrer Seite steht Ihr eigener Kalender mit alledem, zum Abonnieren. Ihr Link geht nur an Ihr Postfach.
feed-subscribe = Abonnieren (Apple, Outlook und andere)
feed-address = Oder geben Sie Ihrem Kalenderprogramm diese Adresse:
feed-is-secret = Wer diese Adresse kennt, sieht, wozu Sie eingeladen sind. Eine neue macht die alte sofort ungültig; Ihre Kalenderprogramme brauchen dann die neue.
feed-new-address = Neue geheime Adresse anlegen

## Eine Gruppe

group-coming = Das kommt als Nächstes
group-nothing = Es ist noch nichts geplant.
group-more = Es steht noch mehr an: Der Kalender enthält alles.
group-subscribe = Im eigenen Kalender
group-subscribe-why = Neue Veranstaltungen und Änderungen erscheinen dann von selbst.

## Die persönliche Seite: der Stand der Dinge

greeting = Guten Tag { $name },
rsvp-cancelled = Diese Veranstaltung wurde abgesagt
rsvp-over = Diese Veranstaltung ist vorbei
rsvp-not-open-yet = Für diese Veranstaltung sind noch keine Antworten möglich
rsvp-not-open-yet-next = Sie bekommen eine E-Mail, sobald es so weit ist.
rsvp-going = Sie sind dabei

# $guests: number
rsvp-going-next =
    { $guests ->
        [0] Für Sie ist ein Platz reserviert.
        [one] Für Sie und einen Gast sind Plätze reserviert.
       *[other] Für Sie und { $guests } Gäste sind Plätze reserviert.
    }

rsvp-waiting = Sie stehen auf der Warteliste
rsvp-waiting-at = Sie stehen auf der Warteliste, auf Platz { $position }

# $guests: number
rsvp-waiting-next =
    { $guests ->
        [0] Sie bekommen eine E-Mail, sobald ein Platz für Sie frei wird.
        [one] Sie bekommen eine E-Mail, sobald Plätze für Sie und einen Gast frei werden.
       *[other] Sie bekommen eine E-Mail, sobald Plätze für Sie und { $guests } Gäste frei werden.
    }

rsvp-maybe = Sie haben „Vielleicht“ gesagt
rsvp-maybe-next = Das hält noch keinen Platz frei. Sagen Sie zu, sobald Sie es wissen.
rsvp-declined = Sie haben abgesagt
rsvp-declined-next = Sie können es sich noch anders überlegen.
rsvp-asked = Kommen Sie?

rsvp-stands =
    { $answer ->
        [yes] Ihre Zusage gilt.
        [maybe] Ihr „Vielleicht“ gilt.
       *[no] Ihre Absage gilt.
    }

rsvp-yours-alone = Diese Seite gehört nur Ihnen: Wer ihre Adresse kennt, kann für Sie antworten.

## Die persönliche Seite: eine Antwort aus dem Link einer E-Mail, die nur noch ein Knopfdruck gibt

offer =
    { $answer ->
        [yes] Noch ein Klick, und Sie haben zugesagt
        [maybe] Noch ein Klick, und Sie haben „Vielleicht“ gesagt
       *[no] Noch ein Klick, und Sie haben abgesagt
    }

offer-button =
    { $answer ->
        [yes] Ja, ich komme
        [maybe] Vielleicht
       *[no] Nein, ich kann nicht
    }

offer-event-changed = Seit Ihrer Antwort hat sich etwas geändert.
offer-gives-up-place = Damit geben Sie Ihren Platz frei.
offer-gives-up-waitlist = Damit geben Sie Ihren Platz auf der Warteliste auf.
offer-said-maybe = Vorher haben Sie „Vielleicht“ gesagt.
offer-said-no = Vorher haben Sie abgesagt.
offer-joins-waitlist = Alle Plätze sind vergeben: Sie kommen auf die Warteliste und wären dort auf Platz { $number }.
offer-all-dates = Ihre Antwort gilt für alle Termine.
offer-other-answer = Etwas anderes antworten

## Die persönliche Seite: das Formular

answer-yes = Ja
answer-maybe = Vielleicht
answer-no = Nein

# $max: number
answer-guests = Gäste, die Sie mitbringen (höchstens { $max })
answer-note = Eine Nachricht an die Veranstalter (freiwillig)
answer-send = Antwort senden
answer-kept = Ihre Antwort wurde nicht geändert.
hint-closed = Die Anmeldefrist ist vorbei. Absagen können Sie weiterhin, damit jemand anderes Ihren Platz bekommt.
hint-full-waitlist = Alle Plätze sind vergeben. Mit einem Ja kommen Sie auf die Warteliste; Sie wären dort auf Platz { $number }.
hint-full = Alle Plätze sind vergeben, und es gibt keine Warteliste. Ein „Vielleicht“ oder „Nein“ ist trotzdem willkommen.

# $moment: text
hint-answer-by = Bitte antworten Sie bis { $moment }.

fault-answer = Es fehlt Ihre Antwort. Wählen Sie Ja, Vielleicht oder Nein.

fault-guests = Die Zahl der Gäste muss eine ganze Zahl von 0 bis { $max } sein.

# $max: number
fault-note = Die Nachricht ist zu lang oder enthält Zeichen, die sich nicht speichern lassen. Höchstens { $max } Zeichen sind möglich.
fault-occurrence = Das ist kein Termin dieser Veranstaltung. Wählen Sie einen von dieser Seite.
fault-other = Ein Teil Ihrer Angaben war nicht lesbar. Bitte antworten Sie mit dem Formular auf dieser Seite.

## Die persönliche Seite: einzelne Termine einer Reihe

# $count: number
dates-changed =
    { $count ->
        [one] Dieser Termin hat sich geändert: Können Sie kommen?
       *[other] Diese Termine haben sich geändert: Können Sie kommen?
    }

dates-explained = Ihre Antwort oben gilt für alle Termine. Wenn Sie einen Platz haben, können Sie hier einzelne Termine absagen und ihn für die anderen behalten.
date-said-maybe = Sie haben „Vielleicht“ gesagt.
date-said-no = Sie haben abgesagt.
date-might-come = Ich komme vielleicht doch
date-can-come = Zu diesem Termin kann ich kommen
date-can-come-after-all = Ich kann doch kommen
date-cannot-come = Zu diesem Termin kann ich nicht kommen

## Keine E-Mails mehr

mail-from = E-Mails von { $group }
mail-to = E-Mails an Sie
mail-choose = Sie bekommen E-Mails von { $group }: Wählen Sie, was Sie nicht mehr möchten.
mail-left-group = Sie bekommen keine E-Mails mehr von { $group }, außer zu Veranstaltungen, für die Sie zugesagt haben.
mail-left-all = Sie bekommen von hier keine E-Mails mehr, von keiner Gruppe.
mail-leave-group = Keine E-Mails mehr von { $group }
mail-leave-all = Von keiner Gruppe hier mehr E-Mails
mail-come-back = Rückgängig machen: Schicken Sie mir wieder E-Mails
mail-unsubscribed = Sie sind abgemeldet.
