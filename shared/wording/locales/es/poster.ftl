## Un cartel en la entrada, con el que cada cual se registra.

at-door-subject = Registrarse: { $title }
at-door-opening = Ha pedido su enlace en la entrada de «{ $title }». Basta con pulsar allí una vez para registrarse.
at-door-button = Ya estoy aquí

here-title = Registrarse
here-how = Abra su página desde cualquier carta sobre este evento, pulse «Ya estoy aquí» y escriba las tres palabras del cartel:
here-or-mail = O reciba su enlace en la dirección con la que se apuntó:
here-address = Su dirección de correo
here-send = Envíenme mi enlace
here-sent = Si está en la lista con esta dirección, una carta con su enlace está en camino. Basta con pulsar allí una vez para registrarse.
here-later = Un cartel sirve desde una hora antes del comienzo hasta el final.

rsvp-here-title = ¿Está en la entrada?
rsvp-here-words = Las tres palabras del cartel
rsvp-here-button = Ya estoy aquí
rsvp-here-wrong = Estas no son las palabras del cartel de este evento, o aún no es la hora: un cartel sirve desde una hora antes del comienzo hasta el final.
rsvp-here-done = Está registrado desde: { $at }.

## La consola

console-poster = El cartel para la entrada
console-poster-why = Imprímalo y cuélguelo en la entrada. La gente lo escanea o escribe su dirección y se registra por su propia página, desde una hora antes del comienzo hasta el final. No muestra nombres.
poster-heading = Regístrese aquí
poster-scan = Escanee el código o abra esta dirección:
poster-words = Las palabras:
