## Ein Plakat am Eingang, mit dem Leute sich selbst anmelden.

at-door-subject = Einchecken: { $title }
at-door-opening = Sie haben am Eingang von „{ $title }“ nach Ihrem Link gefragt. Ein Knopfdruck dort checkt Sie ein.
at-door-button = Ich bin da

here-title = Einchecken
here-how = Öffnen Sie Ihre eigene Seite aus einem der Briefe zu dieser Veranstaltung, drücken Sie „Ich bin da“ und tippen Sie die drei Wörter des Plakats ein:
here-or-mail = Oder lassen Sie sich Ihren Link an die Adresse schicken, mit der Sie angemeldet sind:
here-address = Ihre Mailadresse
here-send = Link schicken
here-sent = Wenn Sie mit dieser Adresse auf der Liste stehen, ist ein Brief mit Ihrem Link unterwegs. Ein Knopfdruck dort checkt Sie ein.
here-later = Ein Plakat gilt von einer Stunde vor dem Beginn bis zum Ende.

rsvp-here-title = Sind Sie am Eingang?
rsvp-here-words = Die drei Wörter des Plakats
rsvp-here-button = Ich bin da
rsvp-here-wrong = Das sind nicht die Wörter vom Plakat dieser Veranstaltung, oder es ist noch nicht so weit: Ein Plakat gilt von einer Stunde vor dem Beginn bis zum Ende.

# $at: text
rsvp-here-done = Sie sind eingecheckt, seit { $at }.

## Die Konsole

console-poster = Das Plakat für den Eingang
console-poster-why = Drucken Sie es aus und hängen Sie es an den Eingang. Die Leute scannen es oder tippen die Adresse ab und checken sich über ihre eigene Seite ein, von einer Stunde vor dem Beginn bis zum Ende. Namen zeigt es nicht.
poster-heading = Hier einchecken
poster-scan = Scannen Sie den Code, oder öffnen Sie diese Adresse:
poster-words = Die Wörter:
