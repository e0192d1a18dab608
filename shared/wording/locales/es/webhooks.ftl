## El correo a titulares cuando se desactivó un webhook de su grupo

webhook-off-subject = Se desactivó un webhook de { $group }
webhook-off-opening = Durante cinco días no se aceptó nada de lo que se envió a { $url }, así que ya no se envía nada más: se desactivó. Lo que ocurra en { $group } hasta que lo active de nuevo no se enviará después; está en la actividad del grupo.
webhook-off-button = Ver los intentos
webhook-off-closing = Allí ve cómo fue cada intento, y lo activa de nuevo cuando esté arreglado.
webhook-off-why = Recibe este correo porque { $address } es titular de { $group } en { $site } desde el { $since }.
