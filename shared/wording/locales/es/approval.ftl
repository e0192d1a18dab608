## Cuando quien organiza acepta o rechaza a cada persona.

subject-requested = Su solicitud
subject-not-accepted = Sobre su solicitud
letter-requested = Ha solicitado una plaza: { $title }
letter-accepted = { $group } aceptó su solicitud y usted asistirá: { $title }
letter-not-accepted = { $group } no puede darle una plaza esta vez: { $title }

situation-requested =
    { $guests ->
        [0] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya: no tiene que hacer nada. Si ya no puede asistir, retírela, por favor.
        [one] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya (para usted y { $guests } acompañante): no tiene que hacer nada. Si ya no puede asistir, retírela, por favor.
       *[other] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya (para usted y { $guests } acompañantes): no tiene que hacer nada. Si ya no puede asistir, retírela, por favor.
    }

situation-not-accepted = Gracias por querer venir. Sentimos que esta vez no sea posible; no tiene que hacer nada.
button-take-back-request = Retirar mi solicitud

## La página personal

rsvp-requested = Ha solicitado una plaza

rsvp-requested-next =
    { $guests ->
        [0] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya.
        [one] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya, para usted y { $guests } acompañante.
       *[other] Cada solicitud se revisa en persona. Recibirá un correo en cuanto se decida la suya, para usted y { $guests } acompañantes.
    }

rsvp-not-accepted = Esta vez no hay plaza para usted
rsvp-not-accepted-next = Su solicitud fue rechazada. No tiene que hacer nada.
offer-button-request = Solicitar una plaza
offer-takes-back-request = Así retira su solicitud.
hint-approval = Cada solicitud se revisa en persona: con un sí solicita una plaza, y recibirá un correo cuando se decida.

## La página del evento, y el correo a quien solicita una plaza allí

ask-why-approval = Escriba su dirección de correo. Recibirá un correo con su propio enlace y allí solicita una plaza. Cada solicitud se revisa en persona.
confirm-subject-request = Confirme su solicitud: { $title }
confirm-request = Cada solicitud se revisa en persona. Confirme que es suya y recibirá un correo cuando se decida.
confirm-button-request = Solicitar mi plaza

## Por qué algo no se hizo

refusal-not-accepted = Su solicitud fue rechazada, así que su respuesta no cambió. Si cree que es un error, escriba a quien invita.
refusal-no-request = La respuesta de esta persona no espera ser aceptada ni rechazada. Mire en qué situación está ahora.

refusal-no-room-to-accept =
    { $free ->
        [one] Queda { $free } plaza libre para un grupo de { $asked }. Aumente primero el aforo y acéptelo después.
       *[other] Quedan { $free } plazas libres para un grupo de { $asked }. Aumente primero el aforo y acéptelo después.
    }

## La consola

console-approval = Acepto o rechazo a cada persona que dice que sí
console-approval-hint = Un sí es entonces una solicitud y no ocupa plaza. Quien es rechazado recibe un correo amable.
console-accept = Aceptar
console-decline = Rechazar

## Lo que se deja de lado para una persona

rules-why = Solo para esta persona se pueden dejar de lado las reglas del evento. El registro de plazas guarda el motivo.
rules-closes = Puede decir que sí por su cuenta hasta
rules-guests = Acompañantes que puede traer
rules-seat = Una plaza
rules-seat-in-turn = Cuando le toque
rules-seat-now = Ahora, espere quien espere
rules-reason = Por qué
rules-reason-hint = Queda en el registro de plazas, para su equipo.
rules-press = Dejar las reglas de lado
