## What people say of themselves below the fold, and in confidence

profile-more = Más sobre usted, si quiere
profile-headline = Quién es, en una línea
profile-employer = Dónde trabaja
profile-field = Su campo
profile-stage = En qué punto de su camino está
profile-languages = Idiomas que habla
profile-confidence = En confianza
profile-confidence-hint = Nadie lo ve, tampoco los organizadores: se guarda cifrado y solo ayuda a elegir a quién se pregunta primero con poca antelación.
profile-confidence-helps = Puedo ayudar
profile-confidence-seeks = Quisiera ayuda
profile-delicate =
    { $topic ->
        [equal_pay] Pedir igual salario
        [trouble] Problemas en el trabajo
        [leaving] Dejar o perder un empleo
        [health] Salud y cuidado de otros
       *[pay] Negociar el sueldo
    }
profile-avoids = Personas y empresas que no quiero encontrar, una por línea: un nombre, una dirección de correo o una empresa
profile-avoids-hint = Nadie lo ve. Las peticiones entre ustedes terminan como si nadie las hubiera mirado.
asks-paused-subject = Una pausa de peticiones
asks-paused-opening = Tres peticiones seguidas quedaron sin una palabra suya. Está bien: durante treinta días no le llega ninguna más, y nadie lo sabe. Si prefiere que le pregunten, basta con pulsar para acabar la pausa.
asks-stay = Que me lleguen peticiones
asks-stay-hint = Ahora mismo no le llegan peticiones. Basta con pulsar para que vuelvan a llegar.
