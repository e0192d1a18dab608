## Seiten einer Gruppe, die ihre Leute duzt: nur, was anders ist als in den Dateien ihrer Sprache.

online-link-comes = Den Link bekommst du, sobald du einen Platz hast.
online-link-comes-here = Der Link steht hier, sobald du einen Platz hast.
event-invited = Bist du eingeladen? Dann antworte über den persönlichen Link in deiner E-Mail.
event-calendar = In deinem Kalender
calendar-have = In deinem Kalender
calendar-have-already = Wenn du die Einladung in deinem Kalenderprogramm angenommen hast, steht die Veranstaltung schon darin.
feed-of-group = Alle Veranstaltungen von { $group } in deinem Kalender
feed-of-organizer = Alles, wozu die Veranstalter von { $group } dich einladen
feed-of-organizer-shows = Dein eigener Kalender zum Abonnieren. Er zeigt, wohin du gehst, und unter Vorbehalt, worauf du noch nicht geantwortet hast oder wartest. Eine Veranstaltung, die du auch im Mailprogramm annimmst, erscheint dann doppelt.
feed-on-your-page = Auf deiner Seite steht dein eigener Kalender mit alledem, zum Abonnieren. Dein Link geht nur an dein Postfach.
feed-address = Oder gib deinem Kalenderprogramm diese Adresse:
feed-is-secret = Wer diese Adresse kennt, sieht, wozu du eingeladen bist. Eine neue macht die alte sofort ungültig; deine Kalenderprogramme brauchen dann die neue.
rsvp-not-open-yet-next = Du bekommst eine E-Mail, sobald es so weit ist.
rsvp-going = Du bist dabei

# $guests: number
rsvp-going-next =
    { $guests ->
        [0] Für dich ist ein Platz reserviert.
        [one] Für dich und einen Gast sind Plätze reserviert.
       *[other] Für dich und { $guests } Gäste sind Plätze reserviert.
    }

rsvp-waiting = Du stehst auf der Warteliste
rsvp-waiting-at = Du stehst auf der Warteliste, auf Platz { $position }

# $guests: number
rsvp-waiting-next =
    { $guests ->
        [0] Du bekommst eine E-Mail, sobald ein Platz für dich frei wird.
        [one] Du bekommst eine E-Mail, sobald Plätze für dich und einen Gast frei werden.
       *[other] Du bekommst eine E-Mail, sobald Plätze für dich und { $guests } Gäste frei werden.
    }

rsvp-maybe = Du hast „Vielleicht“ gesagt
rsvp-maybe-next = Das hält noch keinen Platz frei. Sag zu, sobald du es weißt.
rsvp-declined = Du hast abgesagt
rsvp-declined-next = Du kannst es dir noch anders überlegen.
rsvp-asked = Kommst du?

rsvp-stands =
    { $answer ->
        [yes] Deine Zusage gilt.
        [maybe] Dein „Vielleicht“ gilt.
       *[no] Deine Absage gilt.
    }

rsvp-yours-alone = Diese Seite gehört nur dir: Wer ihre Adresse kennt, kann für dich antworten.

offer =
    { $answer ->
        [yes] Noch ein Klick, und du hast zugesagt
        [maybe] Noch ein Klick, und du hast „Vielleicht“ gesagt
       *[no] Noch ein Klick, und du hast abgesagt
    }

offer-event-changed = Seit deiner Antwort hat sich etwas geändert.
offer-gives-up-place = Damit gibst du deinen Platz frei.
offer-gives-up-waitlist = Damit gibst du deinen Platz auf der Warteliste auf.
offer-said-maybe = Vorher hast du „Vielleicht“ gesagt.
offer-said-no = Vorher hast du abgesagt.
offer-joins-waitlist = Alle Plätze sind vergeben: Du kommst auf die Warteliste und wärst dort auf Platz { $number }.
offer-all-dates = Deine Antwort gilt für alle Termine.
answer-guests = Gäste, die du mitbringst (höchstens { $max })
answer-kept = Deine Antwort wurde nicht geändert.
hint-closed = Die Anmeldefrist ist vorbei. Absagen kannst du weiterhin, damit jemand anderes deinen Platz bekommt.
hint-full-waitlist = Alle Plätze sind vergeben. Mit einem Ja kommst du auf die Warteliste; du wärst dort auf Platz { $number }.

# $moment: text
hint-answer-by = Bitte antworte bis { $moment }.

fault-answer = Es fehlt deine Antwort. Wähle Ja, Vielleicht oder Nein.
fault-occurrence = Das ist kein Termin dieser Veranstaltung. Wähle einen von dieser Seite.
fault-other = Ein Teil deiner Angaben war nicht lesbar. Bitte antworte mit dem Formular auf dieser Seite.

# $count: number
dates-changed =
    { $count ->
        [one] Dieser Termin hat sich geändert: Kannst du kommen?
       *[other] Diese Termine haben sich geändert: Kannst du kommen?
    }

dates-explained = Deine Antwort oben gilt für alle Termine. Wenn du einen Platz hast, kannst du hier einzelne Termine absagen und ihn für die anderen behalten.
date-said-maybe = Du hast „Vielleicht“ gesagt.
date-said-no = Du hast abgesagt.
mail-choose = Du bekommst E-Mails von { $group }: Wähle, was du nicht mehr möchtest.
mail-left-group = Du bekommst keine E-Mails mehr von { $group }, außer zu Veranstaltungen, für die du zugesagt hast.
mail-left-all = Du bekommst von hier keine E-Mails mehr, von keiner Gruppe.
mail-come-back = Rückgängig machen: Schickt mir wieder E-Mails
mail-unsubscribed = Du bist abgemeldet.

## Um einen Platz bitten

# $title: words
confirm-subject = Bestätige deinen Platz: { $title }
confirm-subject-known = Dein Link: { $title }

# $title: end
confirm-opening = Du hast um einen Platz gebeten: { $title }

# $moment: text
confirm-held = Ein Platz ist bis { $moment } für dich reserviert. Wenn du ihn bis dahin nicht bestätigst, bekommt ihn jemand anderes.

confirm-free = Es gibt noch Plätze. Reserviert ist keiner für dich, bestätige deinen also bald.
confirm-waitlist = Im Moment sind alle Plätze vergeben. Du kannst auf die Warteliste: Du bekommst eine E-Mail, sobald ein Platz für dich frei wird.
confirm-full = Alle Plätze sind vergeben, und es gibt keine Warteliste. Sieh ab und zu auf deine Seite: Vielleicht wird einer frei.
confirm-known = Du bist schon eingeladen. Deine Seite zeigt deine Antwort, und dort kannst du sie ändern.
confirm-there = Ein Knopfdruck genügt. Dort kannst du auch deinen Namen angeben.
# $day: text
confirm-why = Du bekommst diese E-Mail, weil jemand { $address } am { $day } auf der Seite dieser Veranstaltung eingegeben hat. Warst du das nicht, tu einfach nichts: Dann geschieht nichts. Du brauchst kein Konto. Der Link darin ist nur für dich: Bitte gib ihn nicht weiter.
ask-why = Gib deine E-Mail-Adresse ein. Du bekommst eine E-Mail mit deinem eigenen Link und bestätigst dort.
ask-full-waitlist = Im Moment sind alle Plätze vergeben: Du kannst auf die Warteliste.
ask-address = Deine E-Mail-Adresse
ask-leave-empty = Lass dieses Feld leer
ask-once-more = Bitte drück noch einmal auf den Knopf.
ask-sent = Sieh in dein Postfach
ask-sent-next = Wenn deine Adresse E-Mails von uns bekommen kann, ist eine mit deinem eigenen Link dorthin unterwegs. Öffne diesen, um deinen Platz zu bestätigen und deinen Namen anzugeben. Es kommt nichts? Sieh in den Spam-Ordner, oder versuch es in einer Stunde noch einmal.

# $moment: text
rsvp-held = Ein Platz ist bis { $moment } für dich reserviert

rsvp-held-next = Er gehört dir, sobald du ihn bestätigst. Danach bekommt ihn jemand anderes.

# $moment: text
offer-held = Ein Platz ist bis { $moment } für dich reserviert.

answer-name = Dein Name

## Was nicht angenommen werden kann

refusal-full = Die Veranstaltung ist ausgebucht und hat keine Warteliste. Du kannst noch mit „Vielleicht“ oder „Nein“ antworten.

# $max: number
refusal-too-many-guests =
    { $max ->
        [0] Gäste können nicht mitgebracht werden: Bitte antworte nur für dich selbst.
        [one] Jede Person kann höchstens einen Gast mitbringen. Bitte antworte noch einmal mit weniger Gästen.
       *[other] Jede Person kann höchstens { $max } Gäste mitbringen. Bitte antworte noch einmal mit weniger Gästen.
    }

refusal-does-not-fit = Für { $asked } Personen reichen die freien Plätze nicht: Höchstens { $free } haben noch Platz. Bitte antworte noch einmal mit weniger Gästen.
refusal-not-open-yet = Für diese Veranstaltung sind noch keine Antworten möglich. Du bekommst eine E-Mail, sobald es so weit ist.
refusal-closed = Die Anmeldefrist ist vorbei. Absagen kannst du weiterhin.
refusal-withdrawn = Die Einladung wurde zurückgezogen. Bitte frag die Person, die dich eingeladen hat.
refusal-date-called-off = Dieser Termin wurde abgesagt. Für die anderen Termine kannst du weiterhin antworten.
refusal-no-seat-for-one-date = Einen Platz für einen einzelnen Termin gibt es nur mit einem Platz für die ganze Reihe: Sag zuerst für alle Termine zu und dann für die Termine ab, an denen du fehlst.
refusal-last-date = Das ist der letzte Termin, zu dem du kommen wolltest: Bitte sag für die ganze Reihe ab, damit jemand anderes deinen Platz haben kann.

## Folgen

follow-why = Du hörst per E-Mail von jeder neuen Veranstaltung. Ohne Konto, und ein Klick beendet es.
follow-asked-title = Sieh in dein Postfach
follow-asked = Wenn diese Adresse { $group } noch nicht folgt, ist eine E-Mail an sie unterwegs. Drück darin innerhalb von zwei Tagen auf den Knopf.
follow-done-title = Du folgst
follow-done = Du hörst von den nächsten Veranstaltungen von { $group }. In jeder E-Mail kannst du das beenden.
join-then = Auf der Seite danach kannst du Gäste mitbringen, eine Notiz hinterlassen und deine Antwort ändern.
confirm-follow-opening = Drück auf den Knopf, und { $address } hört von neuen Veranstaltungen von { $group }.
confirm-follow-closing = Der Link gilt zwei Tage. Wenn du nicht drückst, hörst du nichts weiter.
new-events-closing = Du brauchst kein Konto. Die Links sind nur für dich: Bitte gib diese E-Mail nicht weiter.
new-events-why = Du bekommst diese E-Mail, weil { $address } { $group } seit dem { $day } folgt.
mail-to = E-Mails an dich
