## Lo que comparten todas las páginas de la consola

console-way-back = El camino de vuelta
console-show = Mostrar
console-search = Búsqueda
console-search-button = Buscar
console-next-page = Más
console-further = Más ajustes
console-form-faults = Esto aún no se ha guardado: una parte no se puede guardar.
console-save = Guardar
console-nothing-found = Nada coincide.
console-all = todo
console-counted = { $what } ({ $number })

console-done =
    { $what ->
        [published] Está publicado y los correos van en camino.
        [cancelled] Está cancelado y los correos van en camino.
        [restored] Sí se celebra, y se avisa a la gente.
        [door] El enlace para la entrada está listo.
        [copied] Esta es la copia, un borrador.
        [deleted] El borrador se eliminó.
        [group-deleted] El grupo se eliminó.
        [resent] El correo va de nuevo en camino.
        [accepted] Tiene plaza, y un correo se lo dice.
        [not_accepted] Rechazada. Recibirá un correo amable.
        [uninvited] La invitación se retiró.
        [answered] La respuesta quedó anotada.
        [announced] Se avisa a quienes siguen al grupo.
        [letter] Su correo saldrá a su debido tiempo.
        [test] Va en camino una prueba para usted y para nadie más.
        [undone] El correo se retiró: nadie lo recibe.
        [lifted] La dirección recibe correos de nuevo.
        [removed] Eliminado.
        [offered] La propuesta va en camino por correo.
        [retried] Se intenta de nuevo.
       *[other] Guardado.
    }

## Grupos

console-account = Su cuenta
console-group-new = Crear un grupo
console-group-why = Un grupo reúne eventos y tiene su propia página y su propio calendario. Es lo que la gente ve como remitente de sus correos.
console-group-name = Cómo se llama
console-group-name-hint = La gente lo lee como remitente: Creadores del Puerto.
console-group-create = Crear el grupo
console-group-page = La página del grupo
console-zone = Zona horaria
console-zone-hint = Donde se reúnen, como Europe/Madrid o America/Mexico_City.
console-language = Idioma de sus correos
console-settings = Ajustes
console-description = De qué se trata
console-markdown-hint = Una línea vacía empieza un párrafo, **dos asteriscos** ponen en negrita, una línea que empieza por - es un punto de una lista.
console-reply-to = Adónde van las respuestas
console-reply-to-hint = Cuando alguien pulsa Responder, su mensaje va a esta dirección.
console-reminders = Recordatorios
console-reminders-hint = Cuántas horas antes del comienzo, separadas por comas: 168, 24. Déjelo vacío para una semana y un día.
console-legal-name = Quién escribe, nombre completo
console-legal-name-hint = Una persona o una asociación. Un correo que reciben muchos debe decir de quién es, y esto figura al final de cada uno.
console-postal-address = Dirección postal
console-contact = De qué otra forma contactar
console-contact-hint = Una dirección de correo o un número de teléfono.
console-privacy-url = Página sobre qué hacen con los datos de la gente

## Eventos

console-events = Eventos
console-next = Próximos
console-past = Pasados
console-no-events = No hay nada previsto. Cree un evento con tres cosas: un título, una hora y un lugar. Nadie lo sabrá antes de que lo publique.
console-no-past-events = Aún no se ha celebrado nada.
console-event-new = Crear un evento
console-event-new-why = Con estas tres basta. Es un borrador que solo ve su equipo, dura dos horas y todo se puede cambiar.
console-event-create = Crear el borrador
console-event-title = Título
console-starts = Cuándo empieza
console-starts-hint = Según la hora local ({ $zone }).
console-venue = Dónde
console-venue-hint = Un nombre que la gente encuentre: Café Central.
console-event = Evento
console-event-page = Su página pública
console-draft-why = Esto es un borrador: solo lo ve su equipo. Si quiere, ya puede invitar a gente; recibirán sus correos cuando lo publique.
console-publish = Publicar

console-status = Estado
console-status-draft = Borrador
console-status-published = Publicado
console-status-cancelled = Cancelado
console-status-over = Terminado

console-event-counts = Invitaciones: { $invited }, asistirán: { $going }, en espera: { $waiting }

console-seats-label = Plazas

console-seats =
    { $taken ->
        [one] { $taken } ocupada, sin límite
       *[other] { $taken } ocupadas, sin límite
    }

console-seats-of = { $taken } de { $capacity } ocupadas
console-answer-counts = Asistirán: { $going }, en espera: { $waiting }, quizás: { $maybe }, no asistirán: { $declined }, sin respuesta: { $silent }

## Invitar a gente

console-invite = Invitar a gente
console-invite-why = Pegue una lista o elija un archivo. Verá qué sería de cada fila antes de que nadie reciba un correo.
console-paste = Direcciones
console-paste-hint = Con nombres o sin ellos, en cualquier orden: Anna Berg anna@example.org, bo@example.org
console-file = O una tabla como archivo CSV
console-file-hint = Tal como la exporta una hoja de cálculo, Luma, Meetup, Eventbrite o una libreta de direcciones.
console-obtained-from = De dónde proceden estas direcciones
console-obtained-from-hint = Cada persona lo lee al final de su correo: nuestro encuentro de primavera. Con un máximo de { $most } direcciones pegadas puede quedar vacío: entonces lee que usted escribió la suya.
console-obtained-ground = Por qué puede escribirles

console-ground =
    { $ground ->
        [asked] Lo pidieron
        [came_before] Asistieron antes a algo suyo
        [member] Son miembros
       *[other] Las conoce personalmente
    }

console-invite-look = Ver la lista
console-import-why = Aún no se ha escrito a nadie. Mire las filas y después invite.
console-import-applied = Esta lista está entre los contactos de su grupo. Invitarla otra vez no escribe a nadie que ya tenga invitación.

console-invite-press =
    { $people ->
        [one] Invitar a { $people } persona
       *[other] Invitar a { $people } personas
    }

console-invited = Invitaciones nuevas: { $created }. Ya invitadas antes: { $already }. Abajo están las filas a las que no se puede invitar, con lo que les falta.
console-all-invited = Se pudieron leer todas las filas.
console-row = { $number }: { $who }

console-row-state =
    { $state ->
        [ready] nueva
        [known] conocida
        [suppressed] no recibe correos
       *[other] no se puede leer
    }

console-row-known = Ya es un contacto de su grupo, ya tenía invitación o está dos veces en esta lista. Se le invita, salvo que ya lo esté.
console-row-suppressed = No recibe correos de este grupo: se dio de baja o los correos volvieron. Se deja fuera.
console-row-without-address = En esta fila no hay ninguna dirección de correo.

## Respuestas

console-answers = Respuestas
console-nobody-invited = Aún no hay nadie invitado. Pegue una lista en “Invitar a gente”: cada persona recibe un correo con su propio enlace para responder, y lo que diga aparece aquí.
console-unreached = sin contacto

console-standing =
    { $standing ->
        [going] asistirá
        [waitlisted] en espera
        [offered] tiene una plaza ofrecida
        [requested] solicitud: usted decide
        [not_accepted] rechazada por usted
        [maybe] quizás
        [declined] no asistirá
        [held] solicitó una plaza
        [withdrawn] invitación retirada
        [came] asistió
        [absent] no asistió
       *[other] sin respuesta
    }

console-waits-at = Número { $place } en la cola

console-guests =
    { $guests ->
        [one] lleva { $guests } acompañante
       *[other] lleva { $guests } acompañantes
    }

console-note = “{ $note }”

console-delivery =
    { $state ->
        [pending] Va en camino un correo.
        [sending] Va en camino un correo.
        [deferred] El servidor de correo dijo “más tarde”: se intentará de nuevo.
        [bounced] La dirección no existe: el correo volvió.
        [failed] El correo se rechazó o se abandonó.
        [suppressed] No recibe este tipo de correos: vea quién no recibe correos.
        [sent] El servidor de correo aceptó el correo.
       *[other] Otro correo dijo más.
    }

## Cambiar un evento

console-edit = Cambiar
console-ends = Cuándo termina
console-venue-address = Dirección
console-capacity = Cuántas personas caben
console-capacity-hint = Déjelo vacío si no hay límite.
console-guests-max = Acompañantes que puede llevar cada persona
console-waitlist = Lista de espera cuando esté completo
console-who-finds = Quién lo encuentra

console-visibility =
    { $visibility ->
        [public] Todo el mundo: está en la página del grupo y en su calendario
        [unlisted] Quien tenga su enlace
       *[other] Solo quienes tengan invitación
    }

console-online-url = Enlace para participar en línea
console-online-shown = Quién ve ese enlace

console-link-shown-to =
    { $who ->
        [seated] Quien tenga plaza
       *[other] Todos los que ven el evento
    }

console-doors-open = Apertura de puertas
console-rsvp-closes = Fin del plazo de respuesta
console-event-reminders-hint = Cuántas horas antes del comienzo, separadas por comas. Déjelo vacío para usar los del grupo.
console-recurrence = Se repite según esta regla
console-recurrence-hint = Como la escriben los calendarios: FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = Latitud
console-longitude = Longitud

console-who-hears =
    { $people ->
        [0] Nadie recibe un correo si guarda esto.
        [one] Una persona recibe un correo si guarda esto.
       *[other] { $people } personas reciben un correo si guarda esto.
    }

console-asks-again = Cambia la hora o el lugar: se les pregunta de nuevo si asistirán. Las plazas siguen como están hasta que alguien diga que no. Quien se dio de baja no recibe nada.
console-tells = Leen lo que cambia. Quien se dio de baja no recibe nada.

console-save-and-tell =
    { $people ->
        [0] Guardar
        [one] Guardar y escribir a { $people } persona
       *[other] Guardar y escribir a { $people } personas
    }

console-save-quietly = Guardar sin escribir a nadie
console-back-to-form = Volver

console-copy = Copiar
console-announce = Avisar a quienes siguen al grupo
console-restore = Deshacer la cancelación
console-cancel = Cancelarlo
console-cancel-why =
    { $people ->
        [0] Nadie recibe un correo.
        [one] Una persona recibe un correo que dice que el evento no se celebra, y su calendario lo quita.
       *[other] { $people } personas reciben un correo que dice que el evento no se celebra, y sus calendarios lo quitan.
    } Tiene efecto al instante y se puede deshacer.
console-cancel-reason = Por qué
console-cancel-reason-hint = Lo leen quienes recibieron invitación.
console-cancel-press = Cancelar el evento
console-delete = Eliminar el borrador
console-delete-why = El borrador y sus invitaciones desaparecen para siempre. No se escribió a nadie.
console-delete-press = Eliminar el borrador
console-type-title = Escriba el título completo
console-type-title-hint = Es: { $title }
console-type-title-wrong = Este no es el título, letra por letra.
console-delete-group = Eliminar este grupo
console-delete-group-why = Sus eventos, invitaciones, respuestas, correos, seguidores, listas y equipo desaparecen al instante y para siempre.
console-delete-group-press = Eliminar el grupo
console-type-name = Escriba el nombre completo del grupo

## Una persona

console-take-away = Llevarse esta lista en un archivo; requiere haber iniciado sesión en los últimos diez minutos:
console-as-csv = Tabla (CSV)
console-as-vcf = Libreta de direcciones (vCard)
console-answer-for-why = ¿Alguien le respondió de otra manera? Anote su respuesta; si aún no tiene invitación, con esto la recibe.
console-answer-press = Anotar
console-answer = Respuesta
console-person = Nombre
console-address = Dirección de correo
console-guests-label = Acompañantes
console-their-words = En sus palabras
console-answered-at = Respondió
console-invited-at = Invitación enviada
console-personal-page = Su página personal
console-personal-page-why = Quien tenga el enlace a la página personal puede responder en su nombre.
console-resend = Volver a enviar su correo
console-uninvite = Retirar la invitación
console-preview = Vista previa
console-preview-why = Así se ve, o se verá una vez publicado. Nada de lo que pulse abajo tiene efecto.
console-preview-back = Volver al evento
console-preview-of =
    { $what ->
        [personal] Página personal
        [letter] Correo de invitación
       *[page] Página del evento
    }

## Correos

console-letters = Correos
console-letters-why = Escriba a una parte de la gente. Nadie recibe correos entre las 22 y las 8 horas del lugar, ni después de darse de baja. A más de 20 personas, puede retirarlo durante cinco minutos.
console-letters-written = Escritos hasta ahora
console-no-letters = Aún no ha escrito a nadie.
console-letter-to = A quién
console-letter-subject = Asunto
console-letter-body = Lo que quiere decir
console-send-at = No antes de
console-send-at-hint = Según la hora local ({ $zone }). Déjelo vacío para ahora.
console-letter-look = Verlo
console-letter-test = Enviármelo solo a mí
console-letter-looks = Cómo se verá

console-letter-goes-to =
    { $people ->
        [one] A { $people } persona ({ $who })
       *[other] A { $people } personas ({ $who })
    }

console-letter-send =
    { $people ->
        [0] Enviar aunque todavía no haya nadie
        [one] Enviar a { $people } persona
       *[other] Enviar a { $people } personas
    }

console-letter-state =
    { $state ->
        [waiting] en espera
        [sending] saliendo
        [sent] enviado
       *[other] retirado
    }

console-letter-progress = Enviados: { $sent }, en camino: { $pending }, no aceptados: { $failed }
console-letter-undo = Retirarlo
console-deliveries = Todos los correos
console-no-deliveries = Aún no ha salido ningún correo.

console-letter-kind =
    { $kind ->
        [invitation] Invitación
        [update] Qué ha cambiado
        [cancellation] Cancelación
        [confirmation] Llegó su respuesta
        [waitlisted] Está en la lista de espera
        [promoted] Ahora tiene plaza
        [offered] Se les ofrece una plaza
        [offer_lapsed] Una plaza ofrecida pasó a otra persona
        [requested] Solicitaron una plaza
        [not_accepted] Su solicitud fue rechazada
        [not_taken] No se pudo aceptar lo que dijo su calendario
        [reminder] Recordatorio
        [seat_released] Su plaza no se confirmó y pasó a otra persona
        [still_coming] Se les preguntó si siguen viniendo
        [not_drawn] No salieron en el sorteo
        [at_door] Su enlace, pedido ante el cartel
        [feedback] Se les preguntó qué tal fue
        [organizer_letter] Su correo
       *[other] Su enlace, pedido en la página del evento
    }

console-delivery-state =
    { $state ->
        [pending] en espera
        [sending] saliendo
        [sent] enviado
        [deferred] más tarde
        [bounced] devuelto
        [failed] abandonado
        [superseded] innecesario
       *[other] no deseado
    }

console-next-attempt = Nuevo intento: { $at }

## A quién llega un grupo

console-followers = Seguidores
console-no-followers = Nadie sigue aún al grupo. En la página del grupo la gente deja su dirección y recibe los nuevos eventos.
console-remove = Quitar
console-no-mail = Quién no recibe correos
console-all-reached = Se llega a todas las personas: nadie se dio de baja y ningún correo volvió.

console-cause =
    { $cause ->
        [unsubscribed] Se dio de baja.
        [bounced] El correo a esta dirección volvió: no existe.
        [complained] Marcó un correo como no deseado.
       *[other] No recibe correos de aquí. No tiene que ver con sus correos.
    }

console-own-wish = Solo esa persona puede deshacerlo, con el enlace de su correo.
console-lift = Darle otra oportunidad
console-origins = De dónde proceden las direcciones
console-no-origins = Esto aparece cuando invita a gente y dice de dónde proceden sus direcciones.
console-origin-fared = Correos enviados: { $written }, en espera: { $waiting }, direcciones inexistentes: { $bounced }, marcados como no deseados: { $complained }

console-origin-state =
    { $state ->
        [open] abierta
        [trying] primero unas pocas
        [released] todas
        [stopped] detenida
       *[other] todas, por decisión suya
    }

console-origin-go-on = Escribir a las demás de todos modos

## Actividad y equipo

console-activity = Actividad
console-nothing-happened = Aún no ha ocurrido nada.
console-happened-by = { $at }: { $who }
# $more: number
console-happened-more = y { $more } más

console-author =
    { $author ->
        [account] alguien del equipo
        [link] quien tiene el enlace personal
        [calendar] su calendario
        [door] alguien en la entrada
       *[other] de forma automática
    }

console-happened =
    { $what ->
        [group-created] Se creó el grupo
        [group-updated] Cambiaron los ajustes del grupo
        [group-deleted] Se borró el grupo
        [event-created] Se creó un evento
        [event-published] Se publicó el evento
        [event-updated] Cambió el evento
        [event-cancelled] Se canceló el evento
        [event-restored] Se deshizo la cancelación
        [event-deleted] Se eliminó un borrador
        [invitation-created] Se invitó a alguien
        [invitation-withdrawn] Se retiró una invitación
        [rsvp-changed] Llegó una respuesta
        [rsvp-promoted] Alguien pasó de la lista de espera a una plaza
        [member-invited] Se propuso a alguien un lugar en el equipo
        [member-joined] Alguien se unió al equipo
        [member-updated] Alguien del equipo recibió otro rol
        [member-left] Alguien dejó el equipo o no aceptó el lugar
        [key-created] Alguien del equipo creó una clave
        [key-revoked] Se revocó una clave de alguien del equipo
        [webhook-created] Se creó un webhook
        [webhook-updated] Cambió un webhook, o se activó o desactivó
        [webhook-deleted] Se eliminó un webhook
        [webhook-replayed] Se volvió a enviar un mensaje a un webhook
        [template-kept] Se guardó una plantilla
        [template-deleted] Se eliminó una plantilla
        [origin-continued] Se escribe finalmente a las personas de una procedencia
        [invitation-resent] Se volvió a enviar un correo
        [check_in-created] Llegó alguien
        [check_in-undone] Se deshizo un registro de llegada
        [contact-imported] Se importó una lista de personas
        [contact-deleted] Se retiró un contacto
        [follower-removed] Se retiró a una persona seguidora
        [suppression-lifted] Se dio otra oportunidad a una dirección
        [event-announced] Se anunció el evento a quienes siguen al grupo
        [letter-created] Se escribió un correo a los invitados
        [letter-undone] Se retiró un correo antes de salir
        [door_link-created] Se creó un enlace para la puerta
        [door_link-revoked] Se desactivó un enlace para la puerta
       *[other] { $what }
    }

console-team = Equipo
console-team-why = Pida ayuda a alguien. Recibe un correo y no tiene ningún derecho antes de aceptar. Quien es titular puede hacerlo todo; edición, todo menos el equipo; “personas” se ocupa de invitaciones y respuestas; “puerta” registra las llegadas.
console-team-ask = Proponérselo
console-role = Rol
console-make-role = Dar el rol: { $role }
console-for-one-event = para un evento
console-not-accepted = aún no ha aceptado

## Por qué algo no se hizo

refused-draft = El evento es aún un borrador y nadie sabe de él: publíquelo primero.
refused-published = El evento ya está publicado.
refused-cancelled = El evento está cancelado: deshaga primero la cancelación.
refused-over = El evento ha terminado: ya no se invita a nadie ni se escribe sobre él.
refused-no-draft = Solo se puede eliminar un borrador: cancele el evento en su lugar, para que la gente lo sepa.
refused-events-to-come = Hay un evento publicado de este grupo por venir: cancélelo primero, para que la gente lo sepa. Después elimine el grupo.
refused-changed-meanwhile = Alguien cambió esto mientras usted lo tenía abierto. Ábralo de nuevo y repita su cambio sobre lo que hay ahora.
refused-in-team = Esta dirección ya tiene un lugar en el equipo: cambie su rol o retírela primero.

refused-resent =
    { $minutes ->
        [one] Este correo se acaba de enviar de nuevo: espere un minuto.
       *[other] Este correo se acaba de enviar de nuevo: espere { $minutes } minutos.
    }

refused-suppressed = Esta dirección no recibe este tipo de correos. La lista de su grupo de quienes no reciben correos dice por qué.
refused-own-wish = Esta persona se dio de baja de todos los correos o los marcó como no deseados: solo ella puede deshacerlo, con el enlace de su correo.
refused-unnamed = La gente debe ver quién le escribe antes de que un grupo invite a más de { $most }: indique en los ajustes del grupo quién escribe, la dirección postal, la página de privacidad y cómo contactar, y después invite de nuevo.
refused-new-organizer = Una cuenta nueva escribe como máximo a 100 personas al día en su primera semana: escriba a menos, o a las demás mañana.
refused-gone-out = Este correo ya ha empezado a salir o se retiró antes.
console-seats-go = Hay sitio para quienes esperan. Personas que reciben una plaza o una oferta, y un correo: hasta { $people }.
console-save-and-tell-seated = Guardar y escribir solo a quienes reciben una plaza
console-private-answers = Respondido en privado: solo los propietarios ven cuántas veces se dijo qué, y nadie ve quién lo dijo
console-colour = Color
console-colour-hint = Por él se reconocen sus páginas, portadas y correos.
console-contacts = Contactos
console-no-contacts = Aún no hay ninguno. Quien está en una lista que usted invita pasa a ser contacto del grupo; a los contactos nunca se les anuncia nada.
console-seat-log = Registro de plazas
console-seat-step = { $from } → { $to }
console-give-seat = Dar una plaza
console-give-seat-why = Dada por el equipo a alguien que esperaba
console-for-which-events = Para qué eventos
console-who-is-told =
    { $people ->
        [one] { $people } persona está invitada y recibe enseguida un correo.
       *[other] { $people } personas están invitadas y reciben enseguida un correo.
    }
console-type-address = Escriba su dirección completa
console-type-wrong = No es, letra por letra, lo que ahí dice.
console-file-or-paste = También hay direcciones pegadas: envíe una lista después de la otra.
