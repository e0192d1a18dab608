## Die Seite einer Veranstaltung, und die einer Gruppe

facts-hosts = Mit
facts-coming = Wer kommt

# $count: number
facts-coming-count =
    { $count ->
        [one] Bisher eine Person
       *[other] Bisher { $count } Personen
    }

facts-map = Karte
event-agenda = Was passiert
event-group = Wer einlädt
event-group-more = Alles von { $group }
event-calendar = In Ihrem Kalender
group-past = Was war
group-about-events = Veranstaltungen von { $group }

## Die persönliche Seite

answer-more = Etwas dazu schreiben
answer-change = Antwort ändern
dates-save = Termine speichern
offer-button-waitlist = Ja, auf die Warteliste
facts-own-clock = In der eigenen Zeitzone:
