## El correo a titulares cuando se desactivó un webhook de su grupo

webhook-off-subject = Se desactivó un webhook de { $group }
webhook-off-opening = Durante cinco días no se aceptó nada de lo que se envió a { $url }, así que ya no se envía nada más: se desactivó. Lo que ocurra en { $group } hasta que lo active de nuevo no se enviará después; está en la actividad del grupo (`GET /groups/…/activity`).
webhook-off-button = Cómo activarlo
webhook-off-closing = `GET { $tries }` muestra cómo fue cada intento. Cuando esté arreglado, envíe `PATCH { $path }` con `"enabled": true`.
webhook-off-why = Recibe este correo porque { $address } es titular de { $group } en { $site }.
