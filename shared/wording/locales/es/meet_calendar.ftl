## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] { $name } lo tiene en su calendario.
       *[tentative] El calendario de { $name } dice: quizás.
    }
meet-first-times = Primeras horas para verse, si quiere
meet-first-times-hint = Hasta tres, según su propio reloj. La otra persona elige una con un clic.
meet-with-yes = { $name } le propone estas horas. Con un clic elige una:
meet-with-yes-own = Estas son sus horas. { $name } elige una con un clic.
meet-paused-opening = Dos encuentros seguidos no tuvieron lugar. Así pasa cuando hay mucho que hacer: durante treinta días no se le pide nada nuevo, y nadie lo sabe. Si prefiere que le pregunten, un clic termina la pausa.
# $day: text
meet-paused-why = Recibe este correo porque una de las dos personas dijo que el encuentro del { $day } no tuvo lugar ({ $address }).
asks-onward =
    { $page ->
        [page] ¿Conoce a alguien a quien { $name } también debería conocer? En su página puede ponerles en contacto: primero se pregunta a cada persona. Las tarjetas de ambas personas acompañan este correo.
       *[none] Las tarjetas de ambas personas acompañan este correo.
    }
