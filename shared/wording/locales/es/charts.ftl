# Imágenes de cómo va un evento

chart-heading = En imágenes
chart-nothing = La primera respuesta empieza una imagen de cómo llegan las respuestas y de cómo se llena la sala.
chart-answers = Respuestas a lo largo del tiempo.
chart-this-time = Esta vez

chart-last-time = La última vez: { $title }

# $answers: number
chart-answers-said =
    { $answers ->
        [one] Una respuesta hasta ahora.
        [many] { $answers } respuestas hasta ahora.
       *[other] { $answers } respuestas hasta ahora.
    }

# $answers: number
# $before: number
chart-answers-beside = Hasta ahora { $answers }; la última vez a estas alturas { $before }.

chart-room = La sala se llena.
chart-seats-taken = Plazas ocupadas

# $capacity: number
chart-capacity = Caben { $capacity }

chart-axis-days = Días antes del inicio
chart-axis-hours = Horas antes del inicio

# $days: number
chart-days-before =
    { $days ->
        [0] Al inicio
        [one] Un día antes
        [many] { $days } días antes
       *[other] { $days } días antes
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [0] Al inicio
        [one] Una hora antes
        [many] { $hours } horas antes
       *[other] { $hours } horas antes
    }

chart-table = Como tabla
chart-when = Cuándo
chart-reach = Dónde se quedó la gente.
chart-reach-why = No se rastrea nada: nadie sabe quién abrió un correo.
chart-invited = Personas invitadas
chart-reached = Correo aceptado por el servidor
chart-answered = Respondieron
chart-said-yes = Dijeron que sí
chart-came = Vinieron
chart-letters = Correos.

chart-letter-state =
    { $state ->
        [sent] Aceptados por los servidores
        [left] Por enviar
        [deferred] Aplazados, se reintentan
       *[other] No llegaron a nadie
    }
