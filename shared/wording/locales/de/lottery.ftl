## Plätze, die verlost werden.

not-drawn-subject = Diesmal nicht gezogen: { $title }
not-drawn-opening = Die Plätze bei „{ $title }“ wurden verlost, und Ihrer war nicht dabei. Das tut uns leid.
not-drawn-next = Ihren Platz auf der Warteliste behalten Sie: Wenn jemand absagt, können Sie noch nachrücken. Wie die Verlosung verlief, lässt sich nachprüfen; fragen Sie das Organisationsteam nach dem Protokoll der Plätze.
not-drawn-button = Sehen, wie es steht

## Seiten

rsvp-in-draw = Sie nehmen an der Verlosung teil

# $when: text
rsvp-in-draw-next = Die Plätze werden am { $when } verlost. Sie bekommen in jedem Fall eine E-Mail.

# $when: text
hint-lottery = Die Plätze werden am { $when } unter allen verlost, die bis dahin zusagen. Wer zuerst kommt, hat keinen Vorteil.

## Die Konsole

console-lottery-at = Wann die Plätze verlost werden
console-lottery-at-hint = Für eine Verlosung: Bis dahin warten alle, die zusagen. Gruppen bleiben zusammen. Die Zufallszahl steht ab jetzt fest, ihr Hash steht im Protokoll der Plätze.

subject-in-draw = Sie nehmen an der Verlosung teil

# $title: end
letter-in-draw = Sie nehmen an der Verlosung teil: { $title }

# $title: end
letter-drawn = Es gibt einen Platz für Sie: { $title }

# $moment: text
situation-in-draw = Die Plätze werden am { $moment } verlost; wer zuerst zugesagt hat, spielt keine Rolle. Sie bekommen in jedem Fall eine E-Mail.
