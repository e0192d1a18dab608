## Thanks for help, and how far it went on

thanks-offer-subject =
    { $kind ->
        [written] ¿Le ayudó la respuesta?
       *[talk] ¿Hablaron usted y { $name }?
    }
thanks-offer-opening =
    { $kind ->
        [written] El { $day } respondieron por escrito a su petición. Si le ayudó, unas palabras de gracias dicen más de lo que cree: ¿qué cambió gracias a ello? Se transmiten sin su dirección.
       *[talk] Usted y { $name } pueden hablar desde el { $day }. Si fue así, unas palabras de gracias dicen más de lo que cree: ¿qué cambió gracias a ello?
    }
thanks-button = Dar las gracias
thanks-offer-closing = Se pregunta una sola vez. Si no hace nada, no pasa nada.
thanks-title = Dar las gracias a { $name }
thanks-words = ¿Qué cambió gracias a ello?
thanks-send = Enviar mi agradecimiento
thanks-happened =
    { $kind ->
        [written] Me ayudó, pero ahora no tengo palabras
       *[talk] Fue así, pero ahora no tengo palabras
    }
thanks-not =
    { $kind ->
        [written] No me ayudó
       *[talk] No llegó a ser
    }
thanks-both = { $name }, que les puso en contacto, también lo lee.
thanks-said =
    { $what ->
        [thanked] Su agradecimiento va en camino.
        [happened] Bien. Cuenta como una ayuda que recibió.
       *[not] Entonces no se cuenta nada.
    }
thanks-subject = { $name } le da las gracias
thanks-opening = Usted ayudó a { $name }, que le escribe:
thanks-closing = Quien recibió ayuda ayuda después a otros. Su página muestra hasta dónde llegó su ayuda.
thanks-heading = Qué fue de su ayuda
thanks-helped = Personas a las que ayudó: { $count }
thanks-went-on = Otras, ayudadas después por ellas: { $count }
thanks-went-on-to = Entre ellas, con su acuerdo: { $names }
