## El correo a quien solicitó una plaza en la página de un evento.

confirm-subject = Confirme su plaza: { $title }
confirm-subject-waitlist = Únase a la lista de espera: { $title }
confirm-subject-full = Todas las plazas están ocupadas: { $title }
confirm-subject-known = Su enlace: { $title }
confirm-opening = Ha solicitado una plaza: { $title }
confirm-held = Le guardamos una plaza hasta: { $moment }. Si no la confirma antes, será para otra persona.
confirm-free = Hay plazas. Ninguna está reservada para usted, así que confirme pronto la suya.
confirm-waitlist = En este momento todas las plazas están ocupadas. Puede unirse a la lista de espera: recibirá un correo en cuanto haya una plaza para usted.
confirm-full = Todas las plazas están ocupadas y no hay lista de espera. Mire su página de vez en cuando: puede quedar una libre.
confirm-known = Ya tiene una invitación. Su página muestra cuál es su situación, y allí puede cambiar su respuesta.
confirm-there = Basta con pulsar una vez. Allí también puede indicar su nombre.
confirm-button = Confirmar mi plaza
confirm-button-waitlist = Unirme a la lista de espera
confirm-button-look = Ver mi página
confirm-button-known = Ver mi respuesta
confirm-why = Recibe este correo porque alguien escribió { $address } en la página de este evento el { $day }. Si no fue usted, no haga nada: no ocurrirá nada. No necesita ninguna cuenta. El enlace es solo para usted: por favor, no lo comparta.
confirm-unsubscribe = Darse de baja: no más invitaciones ni recordatorios de { $group }

## La página del evento: solicitar una plaza

ask-heading = Participe
ask-why = Escriba su dirección de correo. Recibirá un correo con su propio enlace para confirmar.
ask-full-waitlist = En este momento todas las plazas están ocupadas: puede unirse a la lista de espera.
ask-address = Su dirección de correo
ask-leave-empty = Deje este campo vacío
ask-button = Solicitar una plaza
ask-once-more = Por favor, pulse el botón una vez más.
ask-fault-address = Esto no es una dirección de correo. Tiene esta forma: nombre@example.org.
ask-sent = Mire su correo
ask-sent-next = Si su dirección puede recibir nuestros correos, va en camino uno con su propio enlace. Ábralo para confirmar su plaza e indicar su nombre. ¿No llega nada? Mire en la carpeta de correo no deseado o vuelva a intentarlo dentro de una hora.
ask-back = Volver al evento

## La página personal de quien solicitó una plaza

rsvp-held = Le guardamos una plaza hasta: { $moment }
rsvp-held-next = Será suya en cuanto la confirme. Después de esa hora será para otra persona.
offer-held = Le guardamos una plaza hasta: { $moment }.
answer-name = Su nombre
fault-name = El nombre es demasiado largo o contiene caracteres que no se pueden guardar. Caben { $max } caracteres como máximo.
