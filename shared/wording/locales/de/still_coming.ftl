## Ob, wer einen Platz hat, noch kommt: vor einer Frist gefragt, per Brief und Seite.

# $when: text
still-coming-subject = Kommen Sie noch? { $title } @ { $when }

# $when: text
still-coming-opening = Sie haben einen Platz bei { $title }: { $when }. Kommen Sie noch?

still-coming-again = Wir haben schon einmal gefragt und noch nichts von Ihnen gehört.

# $until: text
still-coming-until = Bitte sagen Sie es bis { $until }. Plätze, die bis dahin niemand bestätigt hat, gehen an Wartende.

still-coming-yes = Ich komme noch
still-coming-no = Ich kann nicht kommen

subject-seat-released = Ihr Platz ging weiter

# $title: end
letter-seat-released = Wir haben gefragt, ob Sie noch kommen, und nichts gehört, deshalb ging Ihr Platz an andere: { $title }

## Die persönliche Seite

# $until: text
rsvp-still-coming = Kommen Sie noch? Bitte sagen Sie es bis { $until }, sonst kann Ihr Platz an jemanden gehen, der wartet.
rsvp-still-coming-said = Sie haben gesagt, dass Sie noch kommen. Danke.

## Die Konsole

console-confirm-by = Plätze werden bis so viele Stunden vor dem Beginn bestätigt
console-confirm-by-hint = Wer einen Platz hat, wird 48 und 24 Stunden davor gefragt, ob sie oder er noch kommt. Ein Platz geht nur an Wartende, wenn der erste Brief einen Tag davor ankam und niemand geantwortet hat. Leer: Niemand wird gefragt.

console-still-coming-label = Kommt noch?
console-still-coming =
    { $said ->
        [yes] Kommt noch
       *[no] Gefragt, ob sie oder er noch kommt; noch keine Antwort
    }
