## Qué está mal en un campo de un formulario y qué valdría en su lugar.

invalid-empty = Rellene este campo.
invalid-unreadable = Esto no se puede leer: elija o escriba otra cosa.
invalid-fixed = Esto no se puede cambiar aquí.
invalid-taken = Alguien ya lo tiene: elija otro.
invalid-too-long = Es demasiado largo: { $len } caracteres, y caben { $max } como máximo.
invalid-control = Debe ser una sola línea, sin caracteres de control.
invalid-address = Esto no es una dirección de correo. Escríbala así: nombre@example.org.
invalid-slug = Use de 2 a 80 caracteres entre a–z, 0–9 y -, sin - al principio ni al final.
invalid-zone = Esto no es una zona horaria. Escriba una como Europe/Madrid.
invalid-local-time = Esto no es una fecha con hora. Escríbala así: 2026-12-03T18:30.
invalid-time-of-day = Esto no es una hora. Escríbala así: 18:30.
invalid-day = Esto no es un día. Escríbalo así: 2026-06-03.
invalid-doors-after-start = Las puertas deben abrirse antes de que empiece el evento.
invalid-skipped-time = En ese momento los relojes se adelantan y se saltan esta hora. La siguiente que existe es { $next }.
invalid-past = Esto está en el pasado: elija un momento por venir.
invalid-no-check-ins = Aún no se sabe quién vino: elija otro grupo de personas.
invalid-future = Esto está en el futuro.
invalid-year = El año debe estar entre 1971 y 2199.
invalid-ends-before-start = Debe terminar después de empezar.
invalid-too-long-an-event = Puede durar 31 días como máximo.
invalid-closes-after-end = El plazo de respuesta debe terminar antes que el evento.
invalid-not-of-group = Este no es un evento de este grupo.
invalid-no-date-to-come = No quedaría ninguna fecha por venir: cancele el evento en su lugar.
invalid-too-many-moved = Ya se han cambiado { $most } fechas, y no puede haber más.
invalid-web-address = Esto no es una dirección web. Empieza por https:// o http:// y tiene { $max } caracteres como máximo.
invalid-range = Escriba un número entero de { $min } a { $max }.
invalid-reminders = Escriba como máximo { $most } números enteros de horas, todos distintos, cada uno de 1 a { $longest }, separados por comas.
invalid-rule = Esta regla no se puede usar. Escriba una como FREQ=WEEKLY;BYDAY=TH;COUNT=10.
invalid-rule-too-many = Llega demasiado lejos: una serie tiene como máximo 1000 fechas en diez años. Termínela antes con COUNT o UNTIL.
invalid-rule-never = Ningún día cumple esta regla.
invalid-rule-start = Según esta regla, la primera fecha es { $first }: empiece entonces o cambie la regla.
invalid-colour = Esto no es un color. Escríbalo así: #0b6b60.
invalid-draw-after-start = El sorteo tiene que ser antes del comienzo.
invalid-not-of-series = Esto no es para una serie: allí una plaza vale para todas las fechas.
