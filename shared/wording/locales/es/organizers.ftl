## Lo que reciben por correo quienes organizan: lo que la gente escribió y qué fue de ello. $person es un nombre con su dirección.

person = { $name } ({ $address })
occasion = { $title }, { $when }
occasion-series = la serie { $title }, que empieza: { $when }
occasion-date = la fecha de { $title }: { $when }
wrote-subject = { $name } escribió sobre { $title }
wrote = { $person } respondió a un correo sobre { $occasion }:
wrote-nothing = { $person } respondió a un correo sobre { $occasion }, sin una palabra.
wrote-under = Asunto: { $subject }
wrote-more = Este es el comienzo: lo que escribió es más largo.

wrote-with-files =
    { $count ->
        [one] Venía con { $count } archivo, que no se reenvía. Pídalo si lo necesita.
       *[other] Venía con { $count } archivos, que no se reenvían. Pídalos si los necesita.
    }

wrote-from = Se envió desde { $address }, que no es la dirección invitada.
wrote-answer = Si responde a este correo, su respuesta le llegará a esa persona.
proposed-subject = { $name } propone otro momento para { $title }
proposed = { $person } propone otro momento para { $occasion }.
proposed-start = { $person } propone otro momento para { $occasion }: { $starts }.
proposed-times = { $person } propone otro momento para { $occasion }: { $starts } – { $ends }.
proposed-next = Su respuesta y el evento siguen como están. Si cambia el evento de fecha u hora, todas las personas invitadas lo sabrán.
they-write = Escribe:
delegated-subject = { $name } quiere enviar a otra persona a { $title }
delegated = { $person } pasó su invitación ({ $occasion }) a { $deputy }. Las invitaciones son personales: su propia plaza vuelve a estar libre y no se invitó a nadie en su lugar.
delegated-to-nobody-named = { $person } pasó su invitación ({ $occasion }) a otra persona. Las invitaciones son personales: su propia plaza vuelve a estar libre y no se invitó a nadie en su lugar.
delegated-date = { $person } pasó su invitación ({ $occasion }) a { $deputy }. Las invitaciones son personales: faltará en esa fecha, conserva su plaza en la serie y no se invitó a nadie en su lugar.
delegated-date-to-nobody-named = { $person } pasó su invitación ({ $occasion }) a otra persona. Las invitaciones son personales: faltará en esa fecha, conserva su plaza en la serie y no se invitó a nadie en su lugar.
delegated-next = Si está de acuerdo, invite a la persona en cuestión.
forwarded-subject = Alguien sin invitación respondió para { $title }
forwarded = A la invitación de { $person } ({ $occasion }) respondió un calendario con otra dirección, como ocurre cuando se reenvía. La respuesta no se aceptó y la situación de { $name } sigue como antes. Si debe asistir otra persona, invítela.
unproven-subject = No se aceptó una respuesta sobre { $title }
unproven = Llegó la respuesta de un calendario por { $person } ({ $occasion }) sin la parte secreta de su dirección, y nada muestra que sea de esa persona. No se aceptó. Puede preguntarle y responder por ella.
passed-over-subject = Quedó libre una plaza en { $title } y no se pudo avisar a { $name }
passed-over = Quedó libre una plaza ({ $occasion }) y le tocaba a { $person }. El correo a esa dirección volvió, se marcó como no deseado o no se desea, así que no se le pudo avisar y perdió el turno. La plaza pasa a la siguiente persona a la que se pueda avisar, o a quien responda primero.
passed-over-next = Conserva su lugar en la lista de espera. Solo se le avisa una vez.
passed-over-chance = Si la dirección funciona, dele otra oportunidad
passed-over-answer = Si contacta con la persona de otra manera, responda por ella

notice-why = Recibe este correo porque lo que se dirige a la organización de { $group } en { $site } llega a { $address }.
