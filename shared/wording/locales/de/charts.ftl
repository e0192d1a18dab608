# Bilder davon, wie es um eine Veranstaltung steht

chart-heading = In Bildern
chart-nothing = Mit der ersten Antwort beginnt ein Bild davon, wie Antworten kommen und wie sich der Raum füllt.
chart-answers = Antworten im Lauf der Zeit.
chart-this-time = Dieses Mal

chart-last-time = Letztes Mal: { $title }

# $answers: number
chart-answers-said =
    { $answers ->
        [one] Bisher eine Antwort.
       *[other] Bisher { $answers } Antworten.
    }

# $answers: number
# $before: number
chart-answers-beside = Bisher { $answers }; letztes Mal um diese Zeit { $before }.

chart-room = Der Raum füllt sich.
chart-seats-taken = Vergebene Plätze

# $capacity: number
chart-capacity = { $capacity } passen hinein

chart-axis-days = Tage vor dem Beginn
chart-axis-hours = Stunden vor dem Beginn

# $days: number
chart-days-before =
    { $days ->
        [0] Zu Beginn
        [one] Einen Tag davor
       *[other] { $days } Tage davor
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [0] Zu Beginn
        [one] Eine Stunde davor
       *[other] { $hours } Stunden davor
    }

chart-table = Als Tabelle
chart-when = Wann
chart-reach = Wo Leute ausgestiegen sind.
chart-reach-why = Niemand wird verfolgt: Wer einen Brief geöffnet hat, weiß niemand.
chart-invited = Eingeladen
chart-reached = Brief vom Mailserver angenommen
chart-answered = Geantwortet
chart-said-yes = Zugesagt
chart-came = Gekommen
chart-letters = Briefe.

chart-letter-state =
    { $state ->
        [sent] Von Mailservern angenommen
        [left] Stehen noch aus
        [deferred] Vertagt, werden wieder versucht
       *[other] Erreichten niemanden
    }
