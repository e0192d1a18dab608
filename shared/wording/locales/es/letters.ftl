## Asuntos. El título y la hora se acortan antes.

subject = { $news }: { $title } @ { $when }

subject-invitation = Invitación
subject-updated = Novedades
subject-on-again = Sí se celebra
subject-date-off = Una fecha se cancela
subject-date-changed = Una fecha cambió
subject-dates-changed = Varias fechas cambiaron
subject-cancelled = Cancelado
subject-withdrawn = Invitación retirada
subject-waitlisted = En lista de espera
subject-seat = Tiene una plaza
subject-not-taken = Sobre su respuesta
subject-going = Asistirá
subject-maybe = Quizás
subject-declined = No asistirá
subject-noted = Su respuesta

## Primeras frases: invitaciones y novedades

letter-invited = { $group } le invita: { $title }
letter-invited-again = { $group } le invita de nuevo: { $title }
letter-invited-after-all = “{ $title }” sí se celebra, y { $group } le invita de nuevo.
letter-waitlisted = “{ $title }” está completo: usted está en la lista de espera.
letter-promoted = Quedó una plaza libre y es para usted: { $title }
letter-on-again = “{ $title }” sí se celebra.
letter-on-again-moved = “{ $title }” sí se celebra, pero en otro momento: { $when }.
letter-on-again-otherwise = “{ $title }” sí se celebra, pero no todo es como antes.
letter-repeats-otherwise = “{ $title }” se repite ahora de otra manera: { $when }.
letter-repeats-no-longer = “{ $title }” ya no se repite y se celebra una sola vez: { $when }.

letter-dates-changed =
    { $count ->
        [one] { $count } fecha de “{ $title }” cambió.
       *[other] { $count } fechas de “{ $title }” cambiaron.
    }

letter-moved-and-elsewhere = “{ $title }” tiene nueva fecha y nuevo lugar.
letter-moved = “{ $title }” cambia de fecha u hora: { $when }.
letter-no-venue = “{ $title }” ya no tiene un lugar de celebración.
letter-elsewhere = “{ $title }” tiene un nuevo lugar: { $place }
letter-not-online = “{ $title }” ya no se celebra en línea.
letter-online-for-seated = “{ $title }” tiene un enlace en línea para quienes tienen plaza.
letter-online = “{ $title }” tiene un nuevo enlace en línea.
letter-date-off = Una fecha de “{ $title }” se cancela: { $date }.
letter-date-on-again = Una fecha de “{ $title }” sí se celebra: { $date }.
letter-date-moved = Una fecha de “{ $title }” cambia: en lugar de { $date }, ahora { $when }.
letter-renamed = “{ $before }” se llama ahora: { $title }
letter-changed-back = Lo que había cambiado en “{ $title }” se deshizo: todo es como se le comunicó.
letter-new-description-and-point = La descripción de “{ $title }” y su punto en el mapa son nuevos.
letter-new-description = La descripción de “{ $title }” es nueva.
letter-new-point = El punto de “{ $title }” en el mapa es nuevo.
letter-no-point = “{ $title }” ya no está señalado en el mapa.
letter-news = Hay novedades: { $title }

## Primeras frases: el final

letter-cancelled = “{ $title }” se cancela: { $when }.
letter-was-cancelled = “{ $title }” se canceló: { $when }.
letter-withdrawn = Su invitación a “{ $title }” se retiró.
letter-reason = { $group } escribe: { $reason }
letter-out-of-calendar = El archivo de este correo lo quita de su calendario.
letter-over = Ya ha terminado: no tiene que hacer nada.

## Primeras frases: lo que se respondió

letter-going = Asistirá: { $title }
letter-going-but-one = Asistirá a “{ $title }”, salvo en esta fecha: { $date }.
letter-going-but-two = Asistirá a “{ $title }”, salvo en estas fechas: { $dates }.

letter-going-but-many =
    { $count ->
        [one] Asistirá a “{ $title }”, salvo en { $count } de sus fechas.
       *[other] Asistirá a “{ $title }”, salvo en { $count } de sus fechas.
    }

letter-said-maybe = Ha respondido “quizás”: { $title }
letter-said-no = Ha respondido que no asistirá: { $title }
letter-answer-noted = Su respuesta sobre “{ $title }” quedó anotada.
letter-noted-yes = { $group } anotó por usted que asistirá: { $title }
letter-noted-maybe = { $group } anotó por usted que quizás asista: { $title }
letter-noted-no = { $group } anotó por usted que no puede asistir: { $title }

## Lo que dijo un calendario y no se pudo aceptar tal cual

not-taken-stale = Su calendario respondió a una hora o un lugar que ya no valen: { $title } Por favor, responda de nuevo.
not-taken-closed = La respuesta de su calendario llegó cuando el plazo para “{ $title }” había terminado.
not-taken-closed-next = Aún puede decir que no.
not-taken-full = “{ $title }” está completo y no tiene lista de espera, así que el sí de su calendario no se pudo aceptar.
not-taken-full-next = Si quedara una plaza libre, podrá decir que sí en su página.
not-taken-too-many = En “{ $title }” no hay plazas libres suficientes para el número de personas que indicó su calendario.
not-taken-too-many-next = En su página puede responder por menos personas.

not-taken-fewer-guests =
    { $max ->
        [0] Su calendario lleva acompañantes a “{ $title }”, pero no se puede llevar ninguno: no se contó a nadie más.
        [one] Su calendario lleva a “{ $title }” más acompañantes de los permitidos: puede ir { $max }.
       *[other] Su calendario lleva a “{ $title }” más acompañantes de los permitidos: pueden ir hasta { $max }.
    }

not-taken-waitlisted = Está completo: usted está en la lista de espera.
not-taken-one-date = Su calendario dijo que sí a una sola fecha: { $title }
not-taken-one-date-next = La plaza es para toda la serie: diga que sí a toda y después que no a las fechas en que faltará.
not-taken-last-date = Su calendario dijo que no a la última fecha de “{ $title }” a la que iba a asistir. Por eso su plaza en la serie vuelve a estar libre.
not-taken-overtaken = Su calendario respondió sobre “{ $title }”, pero, según su reloj, antes de lo último que usted hizo aquí.
not-taken-overtaken-next = Si quiere que valga lo que dijo su calendario, dígalo otra vez, por favor.
not-taken-delegated = Su calendario pasó su invitación a “{ $title }” a otra persona. Las invitaciones son personales, así que su plaza vuelve a estar libre y quien organiza lo sabe: puede invitar a la persona en la que usted piensa.
not-taken = Su respuesta sobre “{ $title }” no se pudo aceptar.
not-taken-kept = Lo que dijo antes sigue valiendo.

## Qué tiene ahora la persona y qué se le pregunta

situation-asked = ¿Asistirá? Por favor, responda aquí abajo.
situation-asked-for-all-dates = ¿Asistirá? Por favor, responda aquí abajo para todas las fechas. Quien dijo que sí puede decir después que no a algunas en su página.
situation-closed = El plazo de respuesta ha terminado: solo puede decir que no.

situation-seats-kept =
    { $guests ->
        [0] Su plaza está reservada.
        [one] Sus { $seats } plazas están reservadas (usted y { $guests } acompañante).
       *[other] Sus { $seats } plazas están reservadas (usted y { $guests } acompañantes).
    }

situation-seats-kept-for-all-dates =
    { $guests ->
        [0] Su plaza está reservada para todas las fechas.
        [one] Sus { $seats } plazas están reservadas (usted y { $guests } acompañante) para todas las fechas.
       *[other] Sus { $seats } plazas están reservadas (usted y { $guests } acompañantes) para todas las fechas.
    }

situation-tell-if-not = Si no puede asistir, díganoslo, por favor, para que pueda ir otra persona.
situation-tell-single-dates = Si no puede asistir en alguna de las fechas, dígalo en su página. Si no puede en ninguna, díganoslo, por favor, para que pueda ir otra persona.

situation-dates-changed =
    { $count ->
        [one] ¿Puede asistir en la fecha que cambió? Por favor, dígalo en su página; si dice que no solo a esa, conserva su plaza en las demás.
       *[other] ¿Puede asistir en las fechas que cambiaron? Por favor, dígalo en su página; si dice que no a una, conserva su plaza en las demás.
    }

situation-waiting =
    { $guests ->
        [0] En cuanto haya sitio para usted, la plaza será suya y le escribiremos enseguida: no tiene que hacer nada. Si ya no puede asistir, salga de la lista de espera, por favor, para que avance.
        [one] En cuanto haya sitio para usted y { $guests } acompañante, será suyo y le escribiremos enseguida: no tiene que hacer nada. Si ya no puede asistir, salga de la lista de espera, por favor, para que avance.
       *[other] En cuanto haya sitio para usted y { $guests } acompañantes, será suyo y le escribiremos enseguida: no tiene que hacer nada. Si ya no puede asistir, salga de la lista de espera, por favor, para que avance.
    }

situation-maybe = No se le reserva ninguna plaza hasta que diga que sí.
situation-maybe-closed = Respondió “quizás” y no tiene ninguna plaza reservada.
situation-noted-no = Si no es así, díganoslo, por favor.
situation-no = Gracias por avisarnos. Si cambian sus planes, díganoslo mientras haya sitio.
situation-no-closed = Gracias por avisarnos.

asked-again-going =
    { $guests ->
        [0] Su plaza sigue reservada. Si ahora no puede asistir, díganoslo, por favor.
        [one] Sus plazas siguen reservadas (usted y { $guests } acompañante). Si ahora no puede asistir, díganoslo, por favor.
       *[other] Sus plazas siguen reservadas (usted y { $guests } acompañantes). Si ahora no puede asistir, díganoslo, por favor.
    }

asked-again-waiting = Conserva su lugar en la lista de espera. Si ahora no puede asistir, díganoslo, por favor.
asked-again-maybe = Respondió “quizás”. Díganos, por favor, si ahora puede asistir.
calendar-asks-and-hears = Es posible que su calendario le pregunte si conoce al remitente: diga que sí y el evento aparecerá allí. Responda allí o aquí, como prefiera.
calendar-asks = Es posible que su calendario le pregunte si conoce al remitente: diga que sí y el evento aparecerá allí. Su respuesta cuenta cuando la da aquí.

## Botones

button-yes = Sí, asistiré
button-yes-still = Sí, sigo asistiendo
button-yes-after-all = Al final sí puedo
button-maybe = Quizás
button-no = No puedo
button-no-date = No, en ninguna fecha
button-no-more = Ya no puedo asistir
button-no-more-any-date = No puedo en ninguna fecha
button-leave-waitlist = Salir de la lista de espera
button-calendar = Añadir a mi calendario
button-single-dates = Responder por fechas

button-changed-dates =
    { $count ->
        [one] Responder para la fecha que cambió
       *[other] Responder para las fechas que cambiaron
    }

## Lo que se tiene en cuenta y lo que va alrededor

fact-when-repeats = { $when }; { $rule }
fact-but = Pero
fact-not-on = no el { $date }
fact-moved = { $now } en lugar de { $date }
fact-said-yes = Dijo que sí
fact-said-no = Dijo que no
fact-said-maybe = Dijo “quizás”
fact-date-moved = { $date } (ahora { $now })
fact-host = Organiza
fact-party = Personas

party =
    { $guests ->
        [0] usted
        [one] usted y { $guests } acompañante
       *[other] usted y { $guests } acompañantes
    }

fact-guests = Acompañantes

guests-allowed =
    { $max ->
        [one] puede llevar uno
       *[other] puede llevar hasta { $max }
    }

fact-answer-by = Responder antes de
fact-name = Nombre
fact-date = Una fecha
change-none = nada
change-for-seated = para quienes tienen plaza
change-shown-to-you = visible para usted
change-date-off = { $date }: se cancela
change-off = se cancela
letter-changed = Qué ha cambiado
letter-page = Su página, con todo lo que conviene saber y su respuesta
letter-about = Sobre el evento
letter-about-goes-on = La descripción continúa en su página.

## Fechas cortas, para los asuntos

weekday-short =
    { $weekday ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }

month-short =
    { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }

moment-short = { $weekday } { $day } { $month } { $year }, { $time } ({ $zone })
