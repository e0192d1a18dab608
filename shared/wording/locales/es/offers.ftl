## Una plaza que queda libre se ofrece a quien espera.

subject-offered = Hay una plaza libre
subject-offer-lapsed = La plaza pasó a otra persona
letter-offered = Ha quedado una plaza libre para usted: { $title }
letter-offered-shared = Ha quedado una plaza libre y será de quien primero diga que sí: { $title }
letter-outrun = Alguien fue un poco más rápido y la plaza está ocupada. Usted vuelve a la lista de espera: { $title }
letter-offer-lapsed = No tuvimos noticias suyas, así que la plaza pasó a la siguiente persona en espera: { $title }

situation-offered =
    { $guests ->
        [0] Se la guardamos hasta: { $moment }. Basta con pulsar una vez. Después pasará a la siguiente persona en espera.
        [one] Guardamos plazas para usted y { $guests } acompañante hasta: { $moment }. Basta con pulsar una vez. Después pasarán a la siguiente persona en espera.
       *[other] Guardamos plazas para usted y { $guests } acompañantes hasta: { $moment }. Basta con pulsar una vez. Después pasarán a la siguiente persona en espera.
    }

situation-offered-shared = Falta poco, así que otras personas en espera también reciben este correo: la plaza será de quien primero diga que sí. Si alguien es más rápido, usted conserva su lugar en la lista de espera. Responda, por favor, hasta: { $moment }.
situation-offer-lapsed = Si aún quiere venir, diga que sí: volverá a la lista de espera, o tendrá plaza si hay alguna libre.
button-take-offer = Sí, la tomo
button-offer-no = No puedo

## La página personal

rsvp-offered = Hay una plaza libre para usted
rsvp-offered-until = Se la guardamos hasta: { $moment }.
rsvp-offered-next = Diga que sí pronto y será suya.
rsvp-offered-shared = Otras personas en espera también lo saben: será de quien primero diga que sí.

## La consola

console-waitlist-mode = Cuando queda una plaza libre
console-offered-until = Reservada hasta: { $moment }

console-waitlist-mode-is =
    { $mode ->
        [promote] Es enseguida de la siguiente persona en espera
        [offer] Se ofrece a la siguiente persona en espera, que la toma o no
        [lottery] Quien dice que sí participa en un sorteo
       *[auto] Es de la siguiente persona en espera; el último día se ofrece
    }
situation-waiting-for-offer = En cuanto haya sitio para usted, le ofreceremos la plaza por correo: será suya si dice que sí dentro del plazo que indique el mensaje. Si ya no puede asistir, salga de la lista de espera, por favor, para que avance.
