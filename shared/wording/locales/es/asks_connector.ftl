## Asks through somebody who knows both, and introductions that they begin

asks-outside = Alguien que no está aquí
asks-outside-hint = Entonces le escribe usted: recibe unas líneas con un enlace para reenviarlas desde su propio buzón. Acquaint solo le escribe después de que lo haya pulsado.
asks-outside-button = Darme las líneas
asks-outside-lines = Ha pasado la petición. Copie estas líneas en un correo suyo:
asks-outside-text = { $name } me pide: «{ $what }» He pensado en usted. { $words } Tanto si quiere hablar como si no, esta página recoge su respuesta, y { $name } no ve nada de usted antes de un sí: { $link }
asks-outside-opening = { $connector } le ha reenviado esto: «{ $words }»
asks-outside-yes = Diga cómo se llama y dónde lee su correo. Primero llega allí un mensaje, para asegurarnos de que es usted. Al pulsar en él, cada uno recibe la dirección del otro.
asks-outside-once = Acquaint no tiene su dirección: de aquí no le llegará nada más, tampoco dentro de un mes. Si conoce a alguien más indicado, envíele este enlace. Puede responder en su lugar.
asks-outside-name = Cómo se llama
asks-outside-sent = Mire su correo: basta pulsar en el mensaje que llega y podrán hablar.
asks-outside-letter-subject = Una pulsación y podrán hablar
asks-outside-letter-opening = { $name }, de { $group }, reenvió una petición por correo. En su página alguien dijo que sí y dio esta dirección ({ $address }). Si fue usted, pulse aquí.
asks-outside-letter-button = Sí, fui yo
asks-outside-letter-closing = Si no fue usted, no haga nada: nadie sabrá nada y no llegará nada más.
asks-outside-confirm = Al pulsar, usted y quien preguntó reciben la dirección del otro.
asks-outside-confirmed = Ya pueden hablar: un correo con la dirección del otro va en camino a cada uno.
asks-suggest = Deberían conocerse
asks-suggest-hint = Conoce a dos personas que deberían conocerse. Se les pregunta una tras otra, primero a la más cercana a usted; ninguna ve el nombre de la otra antes de su propio sí, y usted tendrá noticias un día que se sabe desde el principio.
asks-suggest-one = Una persona
asks-suggest-other = La otra
asks-suggest-what = Lo que pueden darse mutuamente (de { $min } a { $max } caracteres, sin el nombre del otro)
asks-suggest-why = Por qué deberían conocerse (de { $min } a { $max } caracteres)
asks-suggest-send = Preguntarles
asks-suggest-yes = Sí, pregunten también a la otra persona
asks-suggest-said =
    { $kind ->
        [suggestion_outside] Gracias. Quien lo propuso escribe ahora a la otra persona. Su página dice hasta cuándo tendrá noticias, en cualquier caso.
       *[other] Gracias. Ahora se pregunta a la otra persona. Su página dice hasta cuándo tendrá noticias, en cualquier caso.
    }
asks-suggest-outside = Alguien que no está aquí: le escribo yo
asks-lines = Copie estas líneas en un correo suyo:
asks-lines-subject = A { $name } le gustaría conocer a quien tiene en mente
# $day: text
asks-lines-opening = { $name } ha dicho que sí. Ahora le toca: escriba a la otra persona desde su propio buzón. Una página tiene para ello unas líneas con un enlace, y Acquaint solo le escribe después de que lo haya pulsado. { $name } tendrá noticias el { $day } a más tardar, en cualquier caso.
asks-lines-text = Creo que usted y { $name } deberían conocerse: «{ $what }» { $words } A { $name } le gustaría. Tanto si quiere como si no, esta página recoge su respuesta, y { $name } no ve nada de usted antes de un sí: { $link }
asks-connected-subject = Ha unido a dos personas
asks-connected-opening = { $one } y { $other } han dicho que sí y ya pueden hablar. Gracias por pensar en ellos.
