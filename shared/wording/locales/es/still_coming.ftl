## Si quien tiene plaza sigue viniendo: se pregunta antes de un plazo, por carta y en la página.

still-coming-subject = ¿Sigue viniendo? { $title } @ { $when }
still-coming-opening = Tiene una plaza en { $title }: { $when }. ¿Sigue viniendo?
still-coming-again = Ya se lo preguntamos y aún no tenemos noticias suyas.
still-coming-until = Díganoslo, por favor, hasta: { $until }. Las plazas que nadie haya confirmado hasta entonces pasan a quien espera.
still-coming-yes = Sigo viniendo
still-coming-no = No puedo asistir
subject-seat-released = Su plaza pasó a otra persona
letter-seat-released = Preguntamos si seguía viniendo y no tuvimos noticias, así que su plaza pasó a otras personas: { $title }

## La página personal

rsvp-still-coming = ¿Sigue viniendo? Díganoslo, por favor, hasta: { $until }. Si no, su plaza puede pasar a quien espera.
rsvp-still-coming-said = Ha dicho que sigue viniendo. Gracias.

## La consola

console-confirm-by = Las plazas se confirman hasta tantas horas antes del comienzo
console-confirm-by-hint = A quien tiene plaza se le pregunta 48 y 24 horas antes de ese plazo si sigue viniendo. Una plaza pasa a quien espera solo si la primera carta llegó un día antes y nadie respondió. Vacío: no se pregunta a nadie.

console-still-coming-label = ¿Sigue viniendo?
console-still-coming =
    { $said ->
        [yes] Sigue viniendo
       *[no] Se preguntó si sigue viniendo; aún sin respuesta
    }
