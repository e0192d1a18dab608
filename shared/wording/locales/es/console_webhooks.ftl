# Webhooks y tareas, en la consola

console-webhooks = Webhooks
console-webhook = Webhook
console-webhooks-why = Un webhook cuenta a otro programa lo que ocurre en este grupo: cada cosa se envía enseguida a su dirección, firmada, y de nuevo si nadie la acepta.
console-no-webhooks = Aún no hay ninguno. Quien quiera reaccionar con un programa a lo que ocurre aquí le dará una dirección; escríbala abajo.
console-webhook-url = Dirección a la que se envía
console-webhook-url-hint = Empieza por https:// y es de un programa que lo espera.
console-webhook-types = Solo parte de lo que ocurre (sin marcar nada: todo)
console-webhook-all = Recibe todo lo que ocurre

# $number: number
console-webhook-some =
    { $number ->
        [one] Recibe un tipo de hecho
        [many] Recibe { $number } tipos de hechos
       *[other] Recibe { $number } tipos de hechos
    }

console-webhook-state =
    { $state ->
        [on] activo
        [off] desactivado
       *[other] falla
    }

console-webhook-make = Crear el webhook
console-webhook-secret = Lo que se envía a { $url } se firma con este secreto. Solo se muestra ahora: cópielo allí donde se comprueba.
console-webhook-turn-off = Desactivarlo
console-webhook-turn-on = Activarlo
console-webhook-delete = Borrarlo
console-webhook-failing-since = Todos los intentos fallan desde
console-webhook-tries = Lo que se envió
console-webhook-no-tries = No se envió nada en los últimos 30 días.

# $at: text
# $attempt: number
console-try-at = { $at }, intento { $attempt }

# $status: number
console-try-answered = Respuesta con estado { $status }

console-try-unanswered = No hubo respuesta.
console-try-again = Enviarlo de nuevo

console-try-state =
    { $state ->
        [taken] aceptado
       *[other] falló
    }

refused-webhook-off = Este webhook está desactivado: actívelo primero.

# $most: number
refused-webhooks-many = Un grupo tiene como máximo { $most } webhooks: borre uno antes, o haga que otro reciba más.

console-tasks = Tareas
console-tasks-why = Lo que espera su hora y lo que no pudo hacerse. Lo que falla se intenta de nuevo por sí solo durante un tiempo; cuando se abandona, le espera a usted.
console-no-tasks = Nada espera y nada ha fallado.

console-task-kind =
    { $kind ->
        [event_fan_out] La gente se entera de un cambio
        [reminder] Sale un recordatorio
        [origin_trial] Se escribe a una lista nueva, primero a unas pocas personas
        [organizer_letter] Sale su correo
        [hold_expiry] Las plazas que nadie confirmó pasan a otras personas
        [offers] Se ofrecen plazas a quien espera
        [still_coming] Se pregunta a quien tiene plaza si sigue viniendo
        [feedback] Se pregunta a quien vino qué tal fue
        [draw] Se sortean las plazas
        [announce] Quienes siguen al grupo se enteran de un evento
        [webhook] Se avisa a un webhook
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] espera
        [running] en curso
        [failed] falló
       *[other] perdida
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] Se hará: { $at }
        [running] Desde { $at }
        [failed] Último intento: { $at }
       *[other] Tocaba: { $at }. Tarde habría hecho daño, así que se dejó.
    }

console-task-retry = Intentarlo de nuevo
