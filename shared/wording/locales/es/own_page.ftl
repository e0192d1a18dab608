## La página de una persona

own-page-subject = Su página, con todo lo que se guarda de usted
own-page-opening = En su página está a quién puede preguntar, de qué se le avisa y todo lo que aquí se guarda de { $address }.
own-page-closing = El enlace vale 15 minutos, y después solo en el navegador que lo abrió. Es solo para usted: por favor, no lo comparta.
own-page-title = Su página
own-page-ask = Pida que le envíen un enlace a su página: muestra todo lo que se guarda de su dirección y de qué se le avisa.
own-page-send = Enviarme el enlace
own-page-asked = Si se guarda algo de esta dirección, va en camino un correo con un enlace a su página. El enlace vale 15 minutos.
own-page-since = { $address } se conoce aquí desde el { $since }.
own-page-follows = Lo que sigue
own-page-follows-nothing = No sigue a ningún grupo.
own-page-hear = Avisarme de
own-hear-every = cada nuevo evento
own-hear-monthly = los nuevos eventos, en un correo al mes
own-hear-answered = solo los eventos a los que respondo
own-hear-paused = nada por ahora
own-hear-left = nada más
own-page-choose = Guardar
own-page-invitations = Sus invitaciones
own-page-invitations-none = No tiene ninguna invitación.
own-page-invited = { $group } invitó a { $address } el { $on }
own-page-named = con el nombre { $name }
own-page-behind = Dirección y nombre
own-answer =
    { $answer ->
        [yes] Dijo que sí.
        [maybe] Dijo “quizás”.
        [no] Dijo que no.
       *[none] Aún no ha respondido.
    }
own-page-note = Su nota: { $note }
own-page-guests = Acompañantes: { $guests }
own-page-day = { $day }: { $answer }
own-page-came = Llegada: { $at }
own-page-stopped = Lo que no recibe
own-page-stopped-none = Nada impide que reciba correos.

own-page-stopped-group =
    { $cause ->
        [bounced] El correo de { $group } volvió, desde el { $since }.
        [complained] El correo de { $group } se marcó como no deseado, desde el { $since }.
       *[unsubscribed] Se dio de baja de { $group }, desde el { $since }.
    }

own-page-stopped-all =
    { $cause ->
        [bounced] No se le envía correo: volvió, desde el { $since }.
        [complained] No se le envía correo: se marcó como no deseado, desde el { $since }.
       *[unsubscribed] No se le envía correo: se dio de baja de todo, desde el { $since }.
    }

own-page-mail-me = Enviarme un enlace a mi página
own-page-mail-me-why = Su página muestra todo lo que se guarda de su dirección, de todos los grupos. Su enlace solo llega a su buzón.
own-page-language = Idioma de los correos que recibe

own-page-letters = Correos a usted y sobre usted
own-page-letters-none = No hay ninguno.

own-page-letters-newest =
    { $number ->
        [one] Un correo
       *[other] { $number } correos
    }

own-letter-kind =
    { $kind ->
        [invitation] Invitación
        [update] Qué ha cambiado
        [cancellation] Cancelación
        [reminder] Recordatorio
        [organizer_letter] Correo de los organizadores
        [feedback] Qué tal fue
        [seat] Sobre su respuesta o su plaza
        [link] Un enlace pedido con su dirección
        [news] Nuevos eventos
        [ask] Sobre peticiones entre participantes
        [coffee] Sobre el café mensual
        [told] A los organizadores, sobre usted
       *[organizer] A usted como organizador
    }

own-page-proposed = Su calendario propuso otra hora: { $times } { $note }
own-page-network = La plaza se solicitó desde la red { $network }.
own-page-came-back = Un correo a su dirección volvió provisionalmente el { $on }.
own-page-mail = El { $on } llegó un correo suyo o sobre usted; se guarda hasta el { $until }.

# $until: text
own-page-closes = Para usted se aceptan respuestas hasta: { $until }

# $guests: number
own-page-guests-max = Acompañantes que puede traer: { $guests }

own-page-noted = Nota de la organización al respecto: “{ $note }”
