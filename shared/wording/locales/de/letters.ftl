## Betreffzeilen. Titel und Zeit sind schon gekürzt.

# $news: text
# $when: text
subject = { $news }: { $title } @ { $when }

subject-invitation = Einladung
subject-updated = Neuigkeiten
subject-on-again = Findet doch statt
subject-date-off = Ein Termin fällt aus
subject-date-changed = Ein Termin hat sich geändert
subject-dates-changed = Termine haben sich geändert
subject-cancelled = Abgesagt
subject-withdrawn = Einladung zurückgezogen
subject-waitlisted = Warteliste
subject-seat = Sie haben einen Platz
subject-not-taken = Zu Ihrer Antwort
subject-going = Sie sind dabei
subject-maybe = Vielleicht
subject-declined = Sie haben abgesagt
subject-noted = Ihre Antwort

## Erste Sätze: Einladungen und Neuigkeiten

# $title: end
letter-invited = { $group } lädt Sie ein: { $title }

# $title: end
letter-invited-again = { $group } lädt Sie wieder ein: { $title }

letter-invited-after-all = „{ $title }“ findet doch statt, und { $group } lädt Sie wieder ein.
letter-waitlisted = „{ $title }“ ist ausgebucht: Sie stehen auf der Warteliste.

# $title: end
letter-promoted = Ein Platz ist frei geworden, und Sie haben ihn: { $title }

letter-on-again = „{ $title }“ findet doch statt.

# $when: text
letter-on-again-moved = „{ $title }“ findet doch statt, und zwar zu einer anderen Zeit: { $when }.

letter-on-again-otherwise = „{ $title }“ findet doch statt, aber nicht alles ist wie vorher.

# $when: text
letter-repeats-otherwise = „{ $title }“ wiederholt sich jetzt anders: { $when }.

# $when: text
letter-repeats-no-longer = „{ $title }“ wiederholt sich nicht mehr und findet einmal statt: { $when }.

# $count: number
letter-dates-changed = { $count } Termine von „{ $title }“ haben sich geändert.
letter-moved-and-elsewhere = „{ $title }“ hat eine neue Zeit und einen neuen Ort.

# $when: text
letter-moved = „{ $title }“ wurde verlegt auf: { $when }.

letter-no-venue = „{ $title }“ hat keinen Veranstaltungsort mehr.

# $place: end
letter-elsewhere = „{ $title }“ hat einen neuen Ort: { $place }

letter-not-online = „{ $title }“ findet nicht mehr online statt.
letter-online-for-seated = „{ $title }“ hat einen Online-Link für alle, die einen Platz haben.
letter-online = „{ $title }“ hat einen neuen Online-Link.

# $date: text
letter-date-off = Ein Termin von „{ $title }“ fällt aus: { $date }.

# $date: text
letter-date-on-again = Ein Termin von „{ $title }“ findet doch statt: { $date }.

# $date: text
# $when: text
letter-date-moved = Ein Termin von „{ $title }“ wurde verlegt: statt { $date } jetzt { $when }.

# $title: end
letter-renamed = „{ $before }“ heißt jetzt: { $title }

letter-changed-back = Was sich an „{ $title }“ geändert hatte, gilt nicht mehr: Alles ist so, wie Sie es kannten.
letter-new-description-and-point = Die Beschreibung von „{ $title }“ und der Punkt auf der Karte sind neu.
letter-new-description = Die Beschreibung von „{ $title }“ ist neu.
letter-new-point = Der Punkt von „{ $title }“ auf der Karte ist neu.
letter-no-point = „{ $title }“ ist nicht mehr auf der Karte eingezeichnet.

# $title: end
letter-news = Es gibt Neuigkeiten: { $title }

## Erste Sätze: das Ende

# $when: text
letter-cancelled = „{ $title }“ ist abgesagt: { $when }.

# $when: text
letter-was-cancelled = „{ $title }“ wurde abgesagt: { $when }.

letter-withdrawn = Ihre Einladung zu „{ $title }“ wurde zurückgezogen.
letter-reason = { $group } schreibt: { $reason }
letter-out-of-calendar = Die Datei in dieser E-Mail nimmt die Veranstaltung aus Ihrem Kalender.
letter-over = Die Veranstaltung ist inzwischen vorbei: Sie müssen nichts tun.

## Erste Sätze: was geantwortet wurde

# $title: end
letter-going = Sie sind dabei: { $title }

# $date: text
letter-going-but-one = Sie sind bei „{ $title }“ dabei, aber nicht am { $date }.

# $dates: text
letter-going-but-two = Sie sind bei „{ $title }“ dabei, aber nicht am { $dates }.

# $count: number
letter-going-but-many = Sie sind bei „{ $title }“ dabei, aber an { $count } Terminen nicht.

# $title: end
letter-said-maybe = Sie haben „Vielleicht“ gesagt: { $title }

# $title: end
letter-said-no = Sie haben abgesagt: { $title }

letter-answer-noted = Ihre Antwort zu „{ $title }“ wurde notiert.

# $title: end
letter-noted-yes = { $group } hat für Sie eine Zusage notiert: { $title }

# $title: end
letter-noted-maybe = { $group } hat für Sie ein „Vielleicht“ notiert: { $title }

# $title: end
letter-noted-no = { $group } hat für Sie eine Absage notiert: { $title }

## Was ein Kalender gesagt hat und so nicht gelten konnte

# $title: end
not-taken-stale = Ihr Kalender hat auf eine frühere Zeit oder einen früheren Ort geantwortet: { $title } Bitte antworten Sie noch einmal.

not-taken-closed = Die Antwort Ihres Kalenders kam, als die Anmeldefrist für „{ $title }“ vorbei war.
not-taken-closed-next = Absagen können Sie noch.
not-taken-full = „{ $title }“ ist ausgebucht und hat keine Warteliste; deshalb konnte die Zusage Ihres Kalenders nicht angenommen werden.
not-taken-full-next = Sollte ein Platz frei werden, können Sie auf Ihrer Seite zusagen.
not-taken-too-many = Bei „{ $title }“ reichen die freien Plätze nicht für so viele Personen, wie Ihr Kalender angegeben hat.
not-taken-too-many-next = Auf Ihrer Seite können Sie für weniger Personen antworten.

# $max: number
not-taken-fewer-guests =
    { $max ->
        [0] Ihr Kalender bringt zu „{ $title }“ Gäste mit, aber Gäste sind nicht vorgesehen: Es wurde keiner gezählt.
        [one] Ihr Kalender bringt zu „{ $title }“ mehr Gäste mit, als eine Person mitbringen kann: Ein Gast kann mitkommen.
       *[other] Ihr Kalender bringt zu „{ $title }“ mehr Gäste mit, als eine Person mitbringen kann: Bis zu { $max } Gäste können mitkommen.
    }

not-taken-waitlisted = Es ist ausgebucht: Sie stehen auf der Warteliste.

# $title: end
not-taken-one-date = Ihr Kalender hat nur für einen Termin zugesagt: { $title }

not-taken-one-date-next = Einen Platz gibt es nur für die ganze Reihe: Sagen Sie für alle Termine zu und dann für die Termine ab, an denen Sie fehlen.
not-taken-last-date = Ihr Kalender hat den letzten Termin von „{ $title }“ abgesagt, zu dem Sie kommen wollten. Ihr Platz in der Reihe ist deshalb wieder frei.
not-taken-overtaken = Ihr Kalender hat zu „{ $title }“ geantwortet, nach seiner Uhr aber früher als Sie zuletzt hier.
not-taken-overtaken-next = Wenn gelten soll, was Ihr Kalender gesagt hat, antworten Sie bitte noch einmal so.
not-taken-delegated = Ihr Kalender hat Ihre Einladung zu „{ $title }“ an jemand anderen weitergegeben. Einladungen sind persönlich; Ihr Platz ist deshalb wieder frei, und die Veranstalter wissen Bescheid: Sie können die Person einladen, an die Sie denken.
not-taken = Ihre Antwort zu „{ $title }“ konnte nicht angenommen werden.
not-taken-kept = Was Sie vorher gesagt haben, gilt weiterhin.

## Was die Person jetzt hat und was man von ihr wissen möchte

situation-asked = Kommen Sie? Bitte antworten Sie unten.
situation-asked-for-all-dates = Kommen Sie? Bitte antworten Sie unten für alle Termine. Wer zugesagt hat, kann danach auf der eigenen Seite einzelne Termine absagen.
situation-closed = Die Anmeldefrist ist vorbei: Sie können nur noch absagen.

# $guests: number
# $seats: number
situation-seats-kept =
    { $guests ->
        [0] Ihr Platz ist reserviert.
        [one] Ihre { $seats } Plätze sind reserviert (für Sie und einen Gast).
       *[other] Ihre { $seats } Plätze sind reserviert (für Sie und { $guests } Gäste).
    }

# $guests: number
# $seats: number
situation-seats-kept-for-all-dates =
    { $guests ->
        [0] Ihr Platz ist für alle Termine reserviert.
        [one] Ihre { $seats } Plätze sind für alle Termine reserviert (für Sie und einen Gast).
       *[other] Ihre { $seats } Plätze sind für alle Termine reserviert (für Sie und { $guests } Gäste).
    }

situation-tell-if-not = Bitte sagen Sie ab, wenn Sie nicht kommen können, damit jemand anderes kommen kann.
situation-tell-single-dates = Wenn Sie zu einem der Termine nicht kommen können, sagen Sie ihn auf Ihrer Seite ab. Wenn Sie zu keinem kommen können, sagen Sie bitte ganz ab, damit jemand anderes kommen kann.

# $count: number
situation-dates-changed =
    { $count ->
        [one] Können Sie zu dem Termin kommen, der sich geändert hat? Bitte antworten Sie auf Ihrer Seite; wenn Sie nur ihn absagen, behalten Sie Ihren Platz für die anderen.
       *[other] Können Sie zu den Terminen kommen, die sich geändert haben? Bitte antworten Sie auf Ihrer Seite; wenn Sie einen davon absagen, behalten Sie Ihren Platz für die anderen.
    }

# $guests: number
situation-waiting =
    { $guests ->
        [0] Sobald ein Platz für Sie frei wird, gehört er Ihnen, und wir schreiben Ihnen sofort: Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, verlassen Sie bitte die Warteliste, damit andere nachrücken.
        [one] Sobald Plätze für Sie und einen Gast frei werden, gehören sie Ihnen, und wir schreiben Ihnen sofort: Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, verlassen Sie bitte die Warteliste, damit andere nachrücken.
       *[other] Sobald Plätze für Sie und { $guests } Gäste frei werden, gehören sie Ihnen, und wir schreiben Ihnen sofort: Sie müssen nichts tun. Wenn Sie nicht mehr kommen können, verlassen Sie bitte die Warteliste, damit andere nachrücken.
    }

situation-maybe = Solange Sie nicht zugesagt haben, ist kein Platz für Sie reserviert.
situation-maybe-closed = Sie haben „Vielleicht“ gesagt, und es ist kein Platz für Sie reserviert.
situation-noted-no = Wenn das nicht stimmt, sagen Sie uns bitte Bescheid.
situation-no = Danke, dass Sie Bescheid gesagt haben. Sollten sich Ihre Pläne ändern, sagen Sie zu, solange noch Platz ist.
situation-no-closed = Danke, dass Sie Bescheid gesagt haben.

# $guests: number
asked-again-going =
    { $guests ->
        [0] Ihr Platz bleibt reserviert. Bitte sagen Sie ab, wenn Sie jetzt nicht kommen können.
        [one] Ihre Plätze bleiben reserviert (für Sie und einen Gast). Bitte sagen Sie ab, wenn Sie jetzt nicht kommen können.
       *[other] Ihre Plätze bleiben reserviert (für Sie und { $guests } Gäste). Bitte sagen Sie ab, wenn Sie jetzt nicht kommen können.
    }

asked-again-waiting = Ihr Platz auf der Warteliste bleibt Ihnen. Bitte sagen Sie ab, wenn Sie jetzt nicht kommen können.
asked-again-maybe = Sie haben „Vielleicht“ gesagt. Bitte sagen Sie uns, ob Sie jetzt kommen können.
calendar-asks-and-hears = Ihr Kalender fragt vielleicht, ob Sie den Absender kennen: Sagen Sie Ja, dann erscheint die Veranstaltung dort. Antworten können Sie dort oder hier, wie Sie möchten.
calendar-asks = Ihr Kalender fragt vielleicht, ob Sie den Absender kennen: Sagen Sie Ja, dann erscheint die Veranstaltung dort. Ihre Antwort zählt, wenn Sie sie hier geben.

## Knöpfe

button-yes = Ja, ich komme
button-yes-still = Ja, ich komme weiterhin
button-yes-after-all = Ich kann doch kommen
button-maybe = Vielleicht
button-no = Nein, ich kann nicht
button-no-date = Nein, zu keinem Termin
button-no-more = Ich kann nicht mehr kommen
button-no-more-any-date = Ich kann zu keinem Termin kommen
button-leave-waitlist = Die Warteliste verlassen
button-calendar = In den Kalender eintragen
button-single-dates = Für einzelne Termine antworten

# $count: number
button-changed-dates =
    { $count ->
        [one] Für den geänderten Termin antworten
       *[other] Für die geänderten Termine antworten
    }

## Wonach man plant und was darum herum steht

# $when: text
# $rule: text
fact-when-repeats = { $when }; { $rule }

fact-but = Aber

# $date: text
fact-not-on = nicht am { $date }

# $date: text
# $now: text
fact-moved = { $now } statt { $date }

fact-said-yes = Sie haben zugesagt
fact-said-no = Sie haben abgesagt
fact-said-maybe = Sie haben „Vielleicht“ gesagt

# $date: text
# $now: text
fact-date-moved = { $date } (jetzt { $now })

fact-host = Veranstalter
fact-party = Personen

# $guests: number
party =
    { $guests ->
        [0] nur Sie
        [one] Sie und ein Gast
       *[other] Sie und { $guests } Gäste
    }

fact-guests = Gäste

# $max: number
guests-allowed =
    { $max ->
        [one] Sie können einen Gast mitbringen
       *[other] Sie können bis zu { $max } Gäste mitbringen
    }

fact-answer-by = Antwort bis
fact-name = Name
fact-date = Ein Termin
change-none = nicht angegeben
change-for-seated = für alle, die einen Platz haben
change-shown-to-you = für Sie sichtbar

# $date: text
change-date-off = { $date } fällt aus

change-off = fällt aus
letter-changed = Was sich geändert hat
letter-page = Ihre Seite mit allem Wissenswerten und Ihrer Antwort
letter-about = Über die Veranstaltung
letter-about-goes-on = Die Beschreibung geht auf Ihrer Seite weiter.

## Kurze Zeitangaben für Betreffzeilen

# $weekday: number
weekday-short =
    { $weekday ->
        [1] Mo
        [2] Di
        [3] Mi
        [4] Do
        [5] Fr
        [6] Sa
       *[7] So
    }

# $month: number
month-short =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }

# $weekday: text
# $day: number
# $month: text
# $time: text
moment-short = { $weekday }, { $day }. { $month } { $year }, { $time } Uhr ({ $zone })
