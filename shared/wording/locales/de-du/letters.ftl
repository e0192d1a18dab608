## Briefe einer Gruppe, die ihre Leute duzt: nur, was anders ist als in den Dateien ihrer Sprache.

subject-seat = Du hast einen Platz
subject-not-taken = Zu deiner Antwort
subject-going = Du bist dabei
subject-declined = Du hast abgesagt
subject-noted = Deine Antwort

# $title: end
letter-invited = { $group } lädt dich ein: { $title }

# $title: end
letter-invited-again = { $group } lädt dich wieder ein: { $title }

letter-invited-after-all = „{ $title }“ findet doch statt, und { $group } lädt dich wieder ein.
letter-waitlisted = „{ $title }“ ist ausgebucht: Du stehst auf der Warteliste.

# $title: end
letter-promoted = Ein Platz ist frei geworden, und du hast ihn: { $title }

letter-changed-back = Was sich an „{ $title }“ geändert hatte, gilt nicht mehr: Alles ist so, wie du es kanntest.
letter-withdrawn = Deine Einladung zu „{ $title }“ wurde zurückgezogen.
letter-out-of-calendar = Die Datei in dieser E-Mail nimmt die Veranstaltung aus deinem Kalender.
letter-over = Die Veranstaltung ist inzwischen vorbei: Du musst nichts tun.

# $title: end
letter-going = Du bist dabei: { $title }

# $date: text
letter-going-but-one = Du bist bei „{ $title }“ dabei, aber nicht am { $date }.

# $dates: text
letter-going-but-two = Du bist bei „{ $title }“ dabei, aber nicht am { $dates }.

# $count: number
letter-going-but-many = Du bist bei „{ $title }“ dabei, aber an { $count } Terminen nicht.

# $title: end
letter-said-maybe = Du hast „Vielleicht“ gesagt: { $title }

# $title: end
letter-said-no = Du hast abgesagt: { $title }

letter-answer-noted = Deine Antwort zu „{ $title }“ wurde notiert.

# $title: end
letter-noted-yes = { $group } hat für dich eine Zusage notiert: { $title }

# $title: end
letter-noted-maybe = { $group } hat für dich ein „Vielleicht“ notiert: { $title }

# $title: end
letter-noted-no = { $group } hat für dich eine Absage notiert: { $title }

# $title: end
not-taken-stale = Dein Kalender hat auf eine frühere Zeit oder einen früheren Ort geantwortet: { $title } Bitte antworte noch einmal.

not-taken-closed = Die Antwort deines Kalenders kam, als die Anmeldefrist für „{ $title }“ vorbei war.
not-taken-closed-next = Absagen kannst du noch.
not-taken-full = „{ $title }“ ist ausgebucht und hat keine Warteliste; deshalb konnte die Zusage deines Kalenders nicht angenommen werden.
not-taken-full-next = Sollte ein Platz frei werden, kannst du auf deiner Seite zusagen.
not-taken-too-many = Bei „{ $title }“ reichen die freien Plätze nicht für so viele Personen, wie dein Kalender angegeben hat.
not-taken-too-many-next = Auf deiner Seite kannst du für weniger Personen antworten.

# $max: number
not-taken-fewer-guests =
    { $max ->
        [0] Dein Kalender bringt zu „{ $title }“ Gäste mit, aber Gäste sind nicht vorgesehen: Es wurde keiner gezählt.
        [one] Dein Kalender bringt zu „{ $title }“ mehr Gäste mit, als eine Person mitbringen kann: Ein Gast kann mitkommen.
       *[other] Dein Kalender bringt zu „{ $title }“ mehr Gäste mit, als eine Person mitbringen kann: Bis zu { $max } Gäste können mitkommen.
    }

not-taken-waitlisted = Es ist ausgebucht: Du stehst auf der Warteliste.

# $title: end
not-taken-one-date = Dein Kalender hat nur für einen Termin zugesagt: { $title }

not-taken-one-date-next = Einen Platz gibt es nur für die ganze Reihe: Sag für alle Termine zu und dann für die Termine ab, an denen du fehlst.
not-taken-last-date = Dein Kalender hat den letzten Termin von „{ $title }“ abgesagt, zu dem du kommen wolltest. Dein Platz in der Reihe ist deshalb wieder frei.
not-taken-overtaken = Dein Kalender hat zu „{ $title }“ geantwortet, nach seiner Uhr aber früher als du zuletzt hier.
not-taken-overtaken-next = Wenn gelten soll, was dein Kalender gesagt hat, antworte bitte noch einmal so.
not-taken-delegated = Dein Kalender hat deine Einladung zu „{ $title }“ an jemand anderen weitergegeben. Einladungen sind persönlich; dein Platz ist deshalb wieder frei, und die Veranstalter wissen Bescheid: Sie können die Person einladen, an die du denkst.
not-taken = Deine Antwort zu „{ $title }“ konnte nicht angenommen werden.
not-taken-kept = Was du vorher gesagt hast, gilt weiterhin.
situation-asked = Kommst du? Bitte antworte unten.
situation-asked-for-all-dates = Kommst du? Bitte antworte unten für alle Termine. Wer zugesagt hat, kann danach auf der eigenen Seite einzelne Termine absagen.
situation-closed = Die Anmeldefrist ist vorbei: Du kannst nur noch absagen.

# $guests: number
# $seats: number
situation-seats-kept =
    { $guests ->
        [0] Dein Platz ist reserviert.
        [one] Deine { $seats } Plätze sind reserviert (für dich und einen Gast).
       *[other] Deine { $seats } Plätze sind reserviert (für dich und { $guests } Gäste).
    }

# $guests: number
# $seats: number
situation-seats-kept-for-all-dates =
    { $guests ->
        [0] Dein Platz ist für alle Termine reserviert.
        [one] Deine { $seats } Plätze sind für alle Termine reserviert (für dich und einen Gast).
       *[other] Deine { $seats } Plätze sind für alle Termine reserviert (für dich und { $guests } Gäste).
    }

situation-tell-if-not = Bitte sag ab, wenn du nicht kommen kannst, damit jemand anderes kommen kann.
situation-tell-single-dates = Wenn du zu einem der Termine nicht kommen kannst, sag ihn auf deiner Seite ab. Wenn du zu keinem kommen kannst, sag bitte ganz ab, damit jemand anderes kommen kann.

# $count: number
situation-dates-changed =
    { $count ->
        [one] Kannst du zu dem Termin kommen, der sich geändert hat? Bitte antworte auf deiner Seite; wenn du nur ihn absagst, behältst du deinen Platz für die anderen.
       *[other] Kannst du zu den Terminen kommen, die sich geändert haben? Bitte antworte auf deiner Seite; wenn du einen davon absagst, behältst du deinen Platz für die anderen.
    }

# $guests: number
situation-waiting =
    { $guests ->
        [0] Sobald ein Platz für dich frei wird, gehört er dir, und wir schreiben dir sofort: Du musst nichts tun. Wenn du nicht mehr kommen kannst, verlass bitte die Warteliste, damit andere nachrücken.
        [one] Sobald Plätze für dich und einen Gast frei werden, gehören sie dir, und wir schreiben dir sofort: Du musst nichts tun. Wenn du nicht mehr kommen kannst, verlass bitte die Warteliste, damit andere nachrücken.
       *[other] Sobald Plätze für dich und { $guests } Gäste frei werden, gehören sie dir, und wir schreiben dir sofort: Du musst nichts tun. Wenn du nicht mehr kommen kannst, verlass bitte die Warteliste, damit andere nachrücken.
    }

situation-maybe = Solange du nicht zugesagt hast, ist kein Platz für dich reserviert.
situation-maybe-closed = Du hast „Vielleicht“ gesagt, und es ist kein Platz für dich reserviert.
situation-noted-no = Wenn das nicht stimmt, sag uns bitte Bescheid.
situation-no = Danke, dass du Bescheid gesagt hast. Sollten sich deine Pläne ändern, sag zu, solange noch Platz ist.
situation-no-closed = Danke, dass du Bescheid gesagt hast.

# $guests: number
asked-again-going =
    { $guests ->
        [0] Dein Platz bleibt reserviert. Bitte sag ab, wenn du jetzt nicht kommen kannst.
        [one] Deine Plätze bleiben reserviert (für dich und einen Gast). Bitte sag ab, wenn du jetzt nicht kommen kannst.
       *[other] Deine Plätze bleiben reserviert (für dich und { $guests } Gäste). Bitte sag ab, wenn du jetzt nicht kommen kannst.
    }

asked-again-waiting = Dein Platz auf der Warteliste bleibt dir. Bitte sag ab, wenn du jetzt nicht kommen kannst.
asked-again-maybe = Du hast „Vielleicht“ gesagt. Bitte sag uns, ob du jetzt kommen kannst.
calendar-asks-and-hears = Dein Kalender fragt vielleicht, ob du den Absender kennst: Sag Ja, dann erscheint die Veranstaltung dort. Antworten kannst du dort oder hier, wie du möchtest.
calendar-asks = Dein Kalender fragt vielleicht, ob du den Absender kennst: Sag Ja, dann erscheint die Veranstaltung dort. Deine Antwort zählt, wenn du sie hier gibst.
fact-said-yes = Du hast zugesagt
fact-said-no = Du hast abgesagt
fact-said-maybe = Du hast „Vielleicht“ gesagt

# $guests: number
party =
    { $guests ->
        [0] nur du
        [one] du und ein Gast
       *[other] du und { $guests } Gäste
    }

# $max: number
guests-allowed =
    { $max ->
        [one] Du kannst einen Gast mitbringen
       *[other] Du kannst bis zu { $max } Gäste mitbringen
    }

change-shown-to-you = für dich sichtbar
letter-page = Deine Seite mit allem Wissenswerten und deiner Antwort
letter-about-goes-on = Die Beschreibung geht auf deiner Seite weiter.

## Erinnerungen

# $title: words
# $when: text
reminder-opening = Du hast einen Platz bei { $title }: { $when }.

reminder-ask = Wenn du doch nicht kommen kannst, sag bitte Bescheid: Dann kann jemand anderes deinen Platz haben.
reminder-ask-date = Wenn du an diesem Termin nicht kommen kannst, sag bitte Bescheid. Deinen Platz an den anderen Terminen behältst du.

## Unter Briefen

# $day: text
foot-why = Du bekommst Post, weil { $group } die Adresse { $address } am { $day } eingetippt und eingeladen hat.

# $day: text
foot-why-asked = Du bekommst Post, weil du am { $day } mit der Adresse { $address } selbst um einen Platz gebeten hast.

# $day: text
foot-why-followed = Du bekommst Post, weil du { $group } folgst und am { $day } mit der Adresse { $address } hierauf geantwortet hast.

# $day: text
foot-why-door = Du bekommst Post, weil am { $day } am Einlass die Adresse { $address } für dich angegeben wurde.

# $day: text
foot-why-said =
    { $ground ->
        [asked] Du bekommst Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, wie du es gewünscht hattest; woher die Adresse stammt: „{ $from }“.
        [came_before] Du bekommst Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn du warst schon einmal dabei; woher die Adresse stammt: „{ $from }“.
        [member] Du bekommst Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn du bist Mitglied; woher die Adresse stammt: „{ $from }“.
       *[knows_personally] Du bekommst Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn man kennt sich; woher die Adresse stammt: „{ $from }“.
    }

foot-yours-alone = Du brauchst kein Konto. Die Links in dieser E-Mail gelten nur für dich: Bitte gib sie nicht weiter.
foot-privacy = Was mit deinen Daten geschieht
foot-unsubscribe-means = Du bekommst dann keine Einladungen, Erinnerungen und anderen Briefe von { $group } mehr.

## Kalender

calendar-online-with-seat = Online: Den Link bekommst du, sobald du einen Platz hast.
calendar-of-person-about = Wozu du eingeladen bist, und was du gesagt hast.
