## Was Veranstalter per E-Mail bekommen: was Menschen geschrieben haben und was daraus wurde. $person ist ein Name mit Adresse.

person = { $name } ({ $address })

# $when: text
occasion = „{ $title }“ ({ $when })

# $when: text
occasion-series = der Reihe „{ $title }“ (ab { $when })

# $when: text
occasion-date = einem Termin von „{ $title }“ ({ $when })

wrote-subject = { $name } hat zu „{ $title }“ geschrieben

# $occasion: text
wrote = { $person } hat auf eine E-Mail zu { $occasion } geantwortet:

# $occasion: text
wrote-nothing = { $person } hat auf eine E-Mail zu { $occasion } geantwortet, ohne ein Wort.

wrote-under = Betreff: { $subject }
wrote-more = Das ist der Anfang: Die Nachricht ist länger.

# $count: number
wrote-with-files =
    { $count ->
        [one] Eine Datei war dabei und wird nicht weitergegeben. Bitten Sie darum, wenn Sie sie brauchen.
       *[other] { $count } Dateien waren dabei und werden nicht weitergegeben. Bitten Sie darum, wenn Sie sie brauchen.
    }

wrote-from = Die Nachricht kam von { $address }; eingeladen war eine andere Adresse.
wrote-answer = Ihre Antwort auf diese E-Mail geht an die Person, die geschrieben hat.
proposed-subject = { $name } schlägt eine andere Zeit für „{ $title }“ vor

# $occasion: text
proposed = { $person } schlägt zu { $occasion } eine andere Zeit vor.

# $occasion: text
# $starts: text
proposed-start = { $person } schlägt zu { $occasion } eine andere Zeit vor: { $starts }.

# $occasion: text
# $starts: text
# $ends: text
proposed-times = { $person } schlägt zu { $occasion } eine andere Zeit vor: { $starts } bis { $ends }.

proposed-next = Die Antwort und die Veranstaltung bleiben, wie sie sind. Wenn Sie die Veranstaltung verlegen, erfahren es alle Eingeladenen.
they-write = Dazu geschrieben wurde:
delegated-subject = { $name } möchte jemand anderen zu „{ $title }“ schicken

# $occasion: text
delegated = { $person } hat die Einladung zu { $occasion } an { $deputy } weitergegeben. Einladungen sind persönlich: Der Platz ist wieder frei, und niemand wurde stattdessen eingeladen.

# $occasion: text
delegated-to-nobody-named = { $person } hat die Einladung zu { $occasion } an jemand anderen weitergegeben. Einladungen sind persönlich: Der Platz ist wieder frei, und niemand wurde stattdessen eingeladen.

# $occasion: text
delegated-date = { $person } hat die Einladung zu { $occasion } an { $deputy } weitergegeben. Einladungen sind persönlich: Dieser Termin gilt als abgesagt, der Platz in der Reihe bleibt, und niemand wurde stattdessen eingeladen.

# $occasion: text
delegated-date-to-nobody-named = { $person } hat die Einladung zu { $occasion } an jemand anderen weitergegeben. Einladungen sind persönlich: Dieser Termin gilt als abgesagt, der Platz in der Reihe bleibt, und niemand wurde stattdessen eingeladen.

delegated-next = Wenn Ihnen das recht ist, laden Sie die Person ein, die kommen soll.
forwarded-subject = Jemand, der nicht eingeladen ist, hat für „{ $title }“ geantwortet

# $occasion: text
forwarded = Auf die Einladung von { $person } zu { $occasion } hat ein Kalender unter einer anderen Adresse geantwortet, wie es nach einer Weiterleitung vorkommt. Die Antwort wurde nicht angenommen; für { $name } bleibt alles wie vorher. Wenn jemand anderes kommen soll, laden Sie diese Person ein.

unproven-subject = Eine Antwort zu „{ $title }“ wurde nicht angenommen

# $occasion: text
unproven = Die Antwort eines Kalenders für { $person } zu { $occasion } kam ohne den geheimen Teil ihrer Adresse, und nichts zeigt, dass sie echt ist. Sie wurde nicht angenommen. Sie können nachfragen und für die Person antworten.

passed-over-subject = Bei „{ $title }“ ist ein Platz frei geworden, und { $name } war nicht erreichbar

# $occasion: text
passed-over = Zu { $occasion } ist ein Platz frei geworden, und { $person } wäre an der Reihe gewesen. E-Mails an diese Adresse kamen zurück, galten als Spam oder sind nicht erwünscht; deshalb konnte es niemand mitteilen. Der Platz geht an die nächste Person auf der Warteliste, die erreichbar ist, oder an die, die zuerst antwortet.

passed-over-next = Der Platz auf der Warteliste bleibt erhalten. Das erfahren Sie nur einmal.
passed-over-chance = Wenn die Adresse funktioniert, geben Sie ihr noch eine Chance
passed-over-answer = Wenn Sie die Person anders erreichen, antworten Sie für sie

notice-why = Sie bekommen diese E-Mail, weil Post an die Veranstalter von { $group } auf { $site } an { $address } geht.
