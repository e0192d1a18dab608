## Qué es un evento

facts-when = Cuándo
facts-repeats = Se repite
facts-where = Dónde
facts-doors-open = Apertura de puertas
facts-doors-time = { $time }
facts-online = En línea
facts-places = Plazas
online-link-comes = Recibirá el enlace en cuanto tenga una plaza.
online-link-comes-here = El enlace estará aquí en cuanto tenga una plaza.

places =
    { $capacity ->
        [1]
            { $free ->
                [0] La única plaza está ocupada.
               *[other] La única plaza está libre.
            }
       *[other]
            { $free ->
                [0] Las { $capacity } plazas están ocupadas.
                [one] { $free } de { $capacity } plazas está libre.
               *[other] { $free } de { $capacity } plazas están libres.
            }
    }

event-about = Sobre este evento
event-cancelled = Este evento se canceló.
event-invited = ¿Recibió una invitación? Responda con el enlace personal de su correo.
dates-next = Las próximas fechas
date-called-off = se cancela
date-instead-of = en lugar de { $original }

## Maneras de llevarlo a un calendario

calendar-add = Añadir a su calendario
calendar-have = En su calendario
calendar-have-already = Si aceptó el correo en su programa de calendario, ya está allí.
calendar-outlook = Outlook en la web
calendar-file = Apple y otros: archivo de calendario
calendar-file-all-dates = Archivo de calendario con todas las fechas
feed-of-group = Todos los eventos de { $group } en su calendario
feed-of-organizer = Todo aquello a lo que le invita quien organiza { $group }
feed-of-organizer-shows = Un calendario propio al que suscribirse. Muestra a qué asistirá y, como provisional, lo que no ha respondido o lo que espera. Un evento que acepte también en su programa de correo se mostrará dos veces.
feed-on-your-page = En su página hay un calendario propio con todo ello, al que suscribirse. Su enlace solo llega a su buzón.
feed-subscribe = Suscribirse (Apple, Outlook y otros)
feed-address = O indique esta dirección a su programa de calendario:
feed-is-secret = Quien tenga esta dirección verá a qué recibió invitación. Una nueva la anula al instante; sus programas de calendario necesitarán entonces la nueva.
feed-new-address = Crear una nueva dirección secreta

## Un grupo

group-coming = Lo que viene
group-nothing = Aún no hay nada previsto.
group-more = Hay más por venir: está en el calendario.
group-subscribe = Tenerlo en su calendario
group-subscribe-why = Los nuevos eventos y los cambios se muestran entonces solos.

## La página personal: cuál es la situación de la persona

greeting = Hola, { $name }:
rsvp-cancelled = Este evento se canceló
rsvp-over = Este evento ha terminado
rsvp-not-open-yet = Todavía no se puede responder a este evento
rsvp-not-open-yet-next = Recibirá un correo cuando sea posible.
rsvp-going = Tiene plaza

rsvp-going-next =
    { $guests ->
        [0] Hay una plaza reservada para usted.
        [one] Hay plazas reservadas para usted y { $guests } acompañante.
       *[other] Hay plazas reservadas para usted y { $guests } acompañantes.
    }

rsvp-waiting = Está en la lista de espera
rsvp-waiting-at = Está en la lista de espera, con el número { $position }

rsvp-waiting-next =
    { $guests ->
        [0] Recibirá un correo en cuanto haya una plaza para usted.
        [one] Recibirá un correo en cuanto haya sitio para usted y { $guests } acompañante.
       *[other] Recibirá un correo en cuanto haya sitio para usted y { $guests } acompañantes.
    }

rsvp-maybe = Dijo “quizás”
rsvp-maybe-next = Eso no reserva ninguna plaza. Diga que sí en cuanto lo sepa.
rsvp-declined = Dijo que no
rsvp-declined-next = Aún puede cambiar de opinión.
rsvp-asked = ¿Asistirá?

rsvp-stands =
    { $answer ->
        [yes] Su sí sigue valiendo.
        [maybe] Su “quizás” sigue valiendo.
       *[no] Su no sigue valiendo.
    }

rsvp-yours-alone = Esta página es solo para usted: quien tenga su dirección puede responder en su nombre.

## La página personal: una respuesta desde el enlace de un correo, a un clic

offer =
    { $answer ->
        [yes] Está a punto de decir que sí
        [maybe] Está a punto de decir “quizás”
       *[no] Está a punto de decir que no
    }

offer-button =
    { $answer ->
        [yes] Sí, asistiré
        [maybe] Quizás
       *[no] No puedo
    }

offer-event-changed = El evento cambió desde que respondió.
offer-gives-up-place = Así renuncia a su plaza.
offer-gives-up-waitlist = Así renuncia a su lugar en la lista de espera.
offer-said-maybe = Antes dijo “quizás”.
offer-said-no = Antes dijo que no.
offer-joins-waitlist = Todas las plazas están ocupadas: se une a la lista de espera, con el número { $number }.
offer-all-dates = Es su respuesta para todas las fechas.
offer-other-answer = Responder otra cosa

## La página personal: el formulario

answer-yes = Sí
answer-maybe = Quizás
answer-no = No
answer-guests = Acompañantes que lleva, { $max } como máximo
answer-note = Una nota para quienes organizan (opcional)
answer-send = Enviar la respuesta
answer-kept = Su respuesta no se cambió.
hint-closed = El plazo de respuesta ha terminado. Aún puede decir que no, para que otra persona ocupe su plaza.
hint-full-waitlist = Todas las plazas están ocupadas. Diga que sí para unirse a la lista de espera; tendría el número { $number }.
hint-full = Todas las plazas están ocupadas y no hay lista de espera. Un “quizás” o un “no” sigue siendo bienvenido.
hint-answer-by = Por favor, responda antes de: { $moment }.
fault-answer = Falta la respuesta. Elija sí, quizás o no.
fault-guests = El número de acompañantes debe ser un número entero de 0 a { $max }.
fault-note = La nota es demasiado larga o contiene caracteres que no se pueden guardar. Caben { $max } caracteres como máximo.
fault-occurrence = Esta no es una fecha de este evento. Elija una de las de esta página.
fault-other = Algo de lo que envió no se pudo leer. Por favor, responda con el formulario de esta página.

## La página personal: fechas sueltas de una serie

dates-changed =
    { $count ->
        [one] Esta fecha cambió: ¿puede asistir?
       *[other] Estas fechas cambiaron: ¿puede asistir?
    }

dates-explained = Su respuesta de arriba vale para todas las fechas. Si tiene plaza, aquí puede decir que no a algunas y conservarla en las demás.
date-said-maybe = Dijo “quizás”.
date-said-no = Dijo que no.
date-might-come = Quizás asista después de todo
date-can-come = Puedo asistir en esta fecha
date-can-come-after-all = Al final sí puedo
date-cannot-come = No puedo en esta fecha

## No más correos

mail-from = Correos de { $group }
mail-to = Correos para usted
mail-choose = Recibe correos de { $group }: elija lo que ya no quiere.
mail-left-group = Ya no recibe correos de { $group }, pero seguirá teniendo noticias de los eventos a los que dijo que sí.
mail-left-all = Ya no recibe correos de este sitio, de ningún grupo.
mail-leave-group = No más correos de { $group }
mail-leave-all = No más correos de ningún grupo de este sitio
mail-come-back = Deshacer: quiero recibir correos de nuevo
mail-unsubscribed = Se ha dado de baja.
