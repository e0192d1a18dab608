## Help at short notice, and the day after

asks-soon = Con poca antelación
asks-soon-hint = ¿Se acerca algo y ayudaría hablar con alguien? Se avisa a unas pocas personas a las que les gusta que se les pregunte así, primero a tres, y basta con el primer sí. Tendrá noticias antes de necesitarlo, en cualquier caso.
asks-soon-topic = Con qué
asks-soon-needed = Cuándo lo necesita
asks-soon-what = De qué se trata (de { $min } a { $max } caracteres)
asks-soon-send = Preguntar ahora
asks-soon-said =
    { $answer ->
        [yes] Ha llegado el primero: un correo con la dirección del otro va en camino a cada uno. ¡Gracias!
        [in_writing] Su respuesta ha sido la primera y va de camino, sin su dirección. ¡Gracias!
        [not_now] Ha dicho: esta vez no. Mientras nadie más haya podido, aún puede decir que sí.
        [no_more] Ya no le llegará nada de esta persona.
        [report] Gracias por avisar. Ya no le llegará nada de esta persona.
        [else] Otra persona pudo. ¡Gracias!
       *[none] Esta petición ha terminado.
    }
asks-soon-else-subject = Otra persona pudo, gracias
asks-soon-else-opening = { $name } ha encontrado ayuda. No queda nada por hacer: gracias por ser alguien a quien se puede preguntar.
asks-soon-after-subject = ¿Cómo fue?
asks-soon-after-opening = Ha pasado el día para el que pidió ayuda. Fuera como fuera: se preparó y preguntó, que es lo difícil.
asks-soon-after-helped = { $name } estuvo ahí para usted. Si quiere, cuéntele cómo fue: unas palabras de gracias dicen más de lo que cree.
asks-soon-line-subject = ¿Cómo le fue a { $name }?
asks-soon-line-opening = Ha pasado el día para el que { $name } le pidió ayuda. Fuera como fuera, una línea suya puede significar mucho ahora.
asks-soon-line-button = Enviar una línea
asks-soon-line = Su línea
asks-soon-line-begin = ¡La próxima será!
asks-soon-line-send = Enviar
asks-soon-line-sent = Su línea va en camino.
asks-soon-line-from-subject = Una línea de { $name }
asks-soon-line-from-opening = { $name }, que le ayudó, escribe:
profile-short-notice = Me gusta que me pregunten también con poca antelación
profile-zone = Mi zona horaria, como Europe/Madrid (nadie pregunta con poca antelación entre las 22 y las 8)
