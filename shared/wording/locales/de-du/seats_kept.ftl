## Ob jemand noch kommt, Verlosungen und das Plakat, für eine Gruppe, die ihre Leute duzt.

# $when: text
still-coming-subject = Kommst du noch? { $title } @ { $when }

# $when: text
still-coming-opening = Du hast einen Platz bei { $title }: { $when }. Kommst du noch?

still-coming-again = Wir haben schon einmal gefragt und noch nichts von dir gehört.

# $until: text
still-coming-until = Bitte sag es bis { $until }. Plätze, die bis dahin niemand bestätigt hat, gehen an Wartende.

subject-seat-released = Dein Platz ging weiter

# $title: end
letter-seat-released = Wir haben gefragt, ob du noch kommst, und nichts gehört, deshalb ging dein Platz an andere: { $title }

# $until: text
rsvp-still-coming = Kommst du noch? Bitte sag es bis { $until }, sonst kann dein Platz an jemanden gehen, der wartet.
rsvp-still-coming-said = Du hast gesagt, dass du noch kommst. Danke.

not-drawn-opening = Die Plätze bei „{ $title }“ wurden verlost, und deiner war nicht dabei. Das tut uns leid.
not-drawn-next = Deinen Platz auf der Warteliste behältst du: Wenn jemand absagt, kannst du noch nachrücken. Wie die Verlosung verlief, lässt sich nachprüfen; frag das Organisationsteam nach dem Protokoll der Plätze.
rsvp-in-draw = Du nimmst an der Verlosung teil

# $when: text
rsvp-in-draw-next = Die Plätze werden am { $when } verlost. Du bekommst in jedem Fall eine E-Mail.

subject-in-draw = Du nimmst an der Verlosung teil

# $title: end
letter-in-draw = Du nimmst an der Verlosung teil: { $title }

# $title: end
letter-drawn = Es gibt einen Platz für dich: { $title }

# $moment: text
situation-in-draw = Die Plätze werden am { $moment } verlost; wer zuerst zugesagt hat, spielt keine Rolle. Du bekommst in jedem Fall eine E-Mail.

at-door-opening = Du hast am Eingang von „{ $title }“ nach deinem Link gefragt. Ein Knopfdruck dort checkt dich ein.
here-how = Öffne deine eigene Seite aus einem der Briefe zu dieser Veranstaltung, drück „Ich bin da“ und tipp die drei Wörter des Plakats ein:
here-or-mail = Oder lass dir deinen Link an die Adresse schicken, mit der du angemeldet bist:
here-address = Deine Mailadresse
here-sent = Wenn du mit dieser Adresse auf der Liste stehst, ist ein Brief mit deinem Link unterwegs. Ein Knopfdruck dort checkt dich ein.
rsvp-here-title = Bist du am Eingang?

# $at: text
rsvp-here-done = Du bist eingecheckt, seit { $at }.
poster-scan = Scann den Code, oder öffne diese Adresse:
hint-approval-again = Wenn du deine Gäste oder Antworten änderst, wird neu entschieden, und dein Platz ist solange frei.
fault-question-reworded = „{ $question }“ heißt inzwischen anders: Bitte lies die Frage noch einmal.
questions-after-done = Danke: Die Veranstalter haben deine Antworten
feedback-opening = „{ $title }“ ist vorbei, und du hattest einen Platz. Die Veranstalter wüssten gern, wie es für dich war.
feedback-once = Du antwortest auf deiner eigenen Seite. Das ist die einzige E-Mail dazu.
