## Páginas de lo que salió mal: un título, qué ocurre y qué se puede hacer todavía.

error-not-found-title = Este enlace no abre nada
error-not-found = En esta dirección no hay nada.
error-not-found-next = A veces los programas de correo cortan los enlaces: ábralo de nuevo desde el correo o cópielo entero. Si tiene varios correos sobre este evento, use el más reciente. Si el enlace sigue sin abrir nada, consulte con quien le invitó.
error-page-expired-title = Este enlace valía un cuarto de hora
error-page-expired = Un enlace a su propia página la abre durante un cuarto de hora, y después dos horas en el navegador que la abrió, pues muestra todo lo que se guarda de usted.
error-page-expired-next = Pida que le envíen uno nuevo: es cosa de un minuto.
error-too-many-title = Demasiados intentos

error-too-many =
    { $seconds ->
        [one] Llegaron demasiados intentos desde su dirección: espere un segundo.
       *[other] Llegaron demasiados intentos desde su dirección: espere { $seconds } segundos.
    }

error-too-many-answers-title = Demasiadas respuestas

error-too-many-answers =
    { $seconds ->
        [one] Esta invitación recibió demasiadas respuestas en un minuto: vale la última que se aceptó. Espere un segundo y responda de nuevo.
       *[other] Esta invitación recibió demasiadas respuestas en un minuto: vale la última que se aceptó. Espere { $seconds } segundos y responda de nuevo.
    }

error-wait-next = Espere y abra después el enlace de su correo más reciente.
error-busy-title = Volvemos en un momento
error-busy = Hay demasiada actividad a la vez o la base de datos no está disponible en este momento.
error-again-next = Espere un momento y vuelva a cargar la página: mostrará lo que quedó registrado.
error-key-title = Se necesita una clave
error-key = Se necesita la clave de quien organiza; los programas la envían así: `Authorization: Bearer KEY`.
error-key-wrong = Esta clave no abre nada: es incorrecta o se revocó. `acquaint key create` crea otra.
error-key-next = Esta página es solo para quienes organizan en este sitio: vuelva a cargarla e indique su clave como contraseña.
error-method-title = Aquí no se puede hacer esto
error-method = Esta dirección no admite una solicitud así.
error-method-next = Abra de nuevo el enlace de su correo.
error-unreadable-title = No se pudo leer
error-unreadable = Una parte de lo enviado no se puede leer.
error-unreadable-next = No se cambió nada. Vuelva atrás, corrija lo que escribió y envíelo de nuevo.
error-refused-title = Ahora no se puede hacer
error-internal-title = Algo salió mal
error-internal = El fallo es nuestro. Quien administra el sitio encontrará la causa en el registro con el número { $number }.

error-too-large-title = Esto es demasiado grande

error-too-large =
    { $limit ->
        [one] De un formulario así se lee como máximo un byte, y llegó más.
       *[other] De un formulario así se leen como máximo { $limit } bytes, y llegaron más.
    }

error-note =
    { $max ->
        [one] La nota no se puede aceptar: puede tener un carácter.
       *[other] La nota no se puede aceptar: puede tener hasta { $max } caracteres, y ninguno de control.
    }

error-guests =
    { $max ->
        [one] El número de acompañantes no se puede leer: escriba 0 o 1.
       *[other] El número de acompañantes no se puede leer: escriba un número entero de 0 a { $max }.
    }

error-answer = Su respuesta no se puede leer: elija sí, no o quizás.
