## Seguir a un grupo

follow-title = Seguir a { $group }
follow-why = Recibirá un correo por cada nuevo evento. Sin cuenta, y con un solo clic lo termina.
follow-button = Seguir
follow-asked-title = Mire su correo
follow-asked = Si esta dirección aún no sigue a { $group }, va en camino un correo. Pulse su botón en un plazo de dos días.
follow-press = { $address } recibirá por correo los nuevos eventos de { $group }: como máximo dos correos por semana entre todos los grupos de este sitio.
follow-done-title = Ya lo sigue
follow-done = Sabrá de los próximos eventos de { $group }. Cada correo ofrece una manera de terminarlo.
answer-follow = Avisarme de los próximos eventos de { $group } (un correo le pedirá confirmación)
join-then = En la página siguiente podrá añadir acompañantes, dejar una nota y cambiar su respuesta.

## Correos a quienes siguen a un grupo

confirm-follow-subject = Por favor, confirme: seguir a { $group }
confirm-follow-opening = Pulse el botón y { $address } recibirá los nuevos eventos de { $group }.
confirm-follow-closing = El enlace vale dos días. Si no lo pulsa, no volverá a saber de esto.
new-event-subject = Nuevo: { $title } @ { $when }
new-events-subject = Nuevos eventos de { $group }

new-events-opening =
    { $count ->
        [one] { $group } tiene un nuevo evento.
       *[other] { $group } tiene { $count } nuevos eventos.
    }

new-events-button = Ver y responder
new-events-closing = No necesita ninguna cuenta. Los enlaces son solo para usted: por favor, no reenvíe este correo.
new-events-why = Recibe este correo porque { $address } sigue a { $group } desde el { $day }.
new-events-leave = No más correos de { $group }
