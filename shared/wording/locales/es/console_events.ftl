# Qué más se hace con un evento en la consola

console-copy-why = Una copia es un borrador con todo menos la gente y las respuestas. Todas las horas se mueven con su inicio.

console-copy-starts-hint = Según la hora local ({ $zone }). Déjelo vacío para elegirlo después.
console-copy-press = Hacer una copia
console-template-why = O guárdelo para después: una plantilla tiene todo menos las horas y la gente, y está en la página donde su grupo crea el próximo evento.
console-template-name = Cómo se llama la plantilla
console-template-name-hint = Una con el mismo nombre se sustituye.
console-template-keep = Guardar como plantilla
console-from-template = Con una plantilla

console-dates = Fechas
console-dates-why = Cada fecha puede moverse o suspenderse sola; las demás quedan como están. Las pasadas no se muestran.
console-no-dates = No hay fechas próximas.

console-date-state =
    { $state ->
        [off] suspendida
       *[other] movida
    }

# $absent: number
console-date-absent =
    { $absent ->
        [one] Una persona con plaza no puede venir en esta fecha.
        [many] { $absent } personas con plaza no pueden venir en esta fecha.
       *[other] { $absent } personas con plaza no pueden venir en esta fecha.
    }

console-date-why = Quien viene se entera del cambio de esta fecha y solo se le pregunta por ella. Las plazas quedan como están.
console-date-move = Mover esta fecha
console-date-by-rule = Devolverla a la hora de la regla
console-date-call-off = Suspender esta fecha
console-date-put-back = Al final sí se celebra

console-agenda = Qué pasa
console-agenda-hint = Una línea cada cosa, primero la hora: 18:30 Puertas abiertas
console-hosts = Quién recibe a la gente
console-hosts-hint = Una línea cada persona, con unas palabras si quiere: Olga Berg: lleva el local
console-attendees-shown = Qué se ve de quién viene

console-attendees =
    { $who ->
        [nobody] Nada
        [names] Los nombres de quienes aceptan, para quienes vienen
       *[other] Cuántas personas vienen
    }

console-hours-from-start = O tantas horas después del inicio
console-hours-from-start-hint = Con un menos delante: -3 son tres horas antes. Se mueve con el evento y va a quienes corresponda entonces.
console-hours-from-end = O tantas horas después del final

console-proposals = Otras horas que se propusieron

# $day: text
console-proposal-of = Para la fecha del { $day }

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = Línea { $number }: { $said }
