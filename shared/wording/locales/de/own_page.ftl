## Die eigene Seite

own-page-subject = Ihre Seite, mit allem, was über Sie gespeichert ist
own-page-opening = Auf Ihrer Seite steht, wen Sie fragen können, wovon Sie hören und alles, was hier über { $address } gespeichert ist.
own-page-closing = Der Link gilt 15 Minuten, danach nur noch in dem Browser, der ihn geöffnet hat. Er ist nur für Sie: Bitte geben Sie ihn nicht weiter.
own-page-title = Ihre Seite
own-page-ask = Lassen Sie sich einen Link zu Ihrer Seite schicken: Sie zeigt alles, was über Ihre Adresse gespeichert ist und wovon Sie hören.
own-page-send = Link zuschicken
own-page-asked = Wenn über diese Adresse etwas gespeichert ist, ist eine E-Mail mit einem Link zu ihrer Seite unterwegs. Der Link gilt 15 Minuten.

# $since: text
own-page-since = { $address } ist hier seit { $since } bekannt.

own-page-follows = Wem Sie folgen
own-page-follows-nothing = Sie folgen keiner Gruppe.
own-page-hear = Hören von
own-hear-every = jeder neuen Veranstaltung
own-hear-monthly = neuen Veranstaltungen, in einer E-Mail im Monat
own-hear-answered = nur von Veranstaltungen, zu denen ich antworte
own-hear-paused = vorerst nichts
own-hear-left = nichts mehr
own-page-choose = Speichern
own-page-invitations = Wozu Sie eingeladen sind
own-page-invitations-none = Sie sind zu nichts eingeladen.

# $on: text
own-page-invited = { $group } hat { $address } am { $on } eingeladen

own-page-named = als { $name }
own-page-behind = Adresse und Name
own-answer =
    { $answer ->
        [yes] Sie haben zugesagt.
        [maybe] Sie haben vielleicht gesagt.
        [no] Sie haben abgesagt.
       *[none] Sie haben noch nicht geantwortet.
    }
own-page-note = Ihre Notiz: { $note }
own-page-guests = Gäste: { $guests }
own-page-day = { $day }: { $answer }
own-page-came = Eingecheckt: { $at }
own-page-stopped = Was Sie nicht bekommen
own-page-stopped-none = Nichts hält E-Mails an Sie auf.

# $since: text
own-page-stopped-group =
    { $cause ->
        [bounced] E-Mails von { $group } kamen zurück, seit { $since }.
        [complained] E-Mails von { $group } wurden als unerwünscht gemeldet, seit { $since }.
       *[unsubscribed] Sie haben sich von { $group } abgemeldet, seit { $since }.
    }

# $since: text
own-page-stopped-all =
    { $cause ->
        [bounced] Sie bekommen keine E-Mails: Sie kamen zurück, seit { $since }.
        [complained] Sie bekommen keine E-Mails: Sie wurden als unerwünscht gemeldet, seit { $since }.
       *[unsubscribed] Sie bekommen keine E-Mails: Sie haben sich von allen abgemeldet, seit { $since }.
    }

own-page-mail-me = Link zu meiner Seite zuschicken
own-page-mail-me-why = Ihre Seite zeigt alles, was über Ihre Adresse gespeichert ist, über alle Gruppen. Ihr Link geht nur an Ihr Postfach.
own-page-language = Sprache der E-Mails an Sie

own-page-letters = E-Mails an Sie und über Sie
own-page-letters-none = Es gibt keine.

# $number: number
own-page-letters-newest =
    { $number ->
        [one] Eine E-Mail
       *[other] { $number } E-Mails
    }

own-letter-kind =
    { $kind ->
        [invitation] Einladung
        [update] Was sich geändert hat
        [cancellation] Absage
        [reminder] Erinnerung
        [organizer_letter] E-Mail der Veranstalter
        [feedback] Wie es war
        [seat] Zu Ihrer Antwort oder Ihrem Platz
        [link] Ein Link, um den mit Ihrer Adresse gebeten wurde
        [news] Neue Veranstaltungen
        [ask] Zu Bitten unter Teilnehmern
        [coffee] Zum monatlichen Kaffee
        [told] An die Veranstalter, über Sie
       *[organizer] An Sie als Veranstalter
    }

# $times: text
own-page-proposed = Ihr Kalender hat eine andere Zeit vorgeschlagen: { $times } { $note }

own-page-network = Um den Platz wurde aus dem Netz { $network } gebeten.

# $on: text
own-page-came-back = Am { $on } kam eine E-Mail an Sie vorläufig zurück.

# $on: text
# $until: text
own-page-mail = Am { $on } kam eine E-Mail von Ihnen oder über Sie; sie wird bis zum { $until } aufbewahrt.

# $until: text
own-page-closes = Für Sie gilt als Antwortfrist: { $until }

# $guests: number
own-page-guests-max = Gäste, die Sie mitbringen dürfen: { $guests }

own-page-noted = Notiz der Veranstalter dazu: „{ $note }“
