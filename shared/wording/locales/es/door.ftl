## La entrada: el código que se muestra, la página de quien recibe y sus enlaces.

seat-code = Su código para la entrada
seat-code-show = Muéstrelo en la entrada
seat-code-why = Quien está en la entrada lo lee con un teléfono. También basta con decir su nombre.
seat-code-open = Mostrar el código

door-title = Entrada
door-counts = Han llegado { $here } de { $coming }

door-free =
    { $free ->
        [0] No queda ninguna plaza libre
        [one] Queda { $free } plaza libre
       *[other] Quedan { $free } plazas libres
    }

door-search = Nombre o dirección
door-find = Buscar
door-nobody = No se encontró a nadie. Pruebe con una parte del nombre, o déjele entrar más abajo.
door-more = No se muestran todas las personas: busque un nombre.
door-in = Está aquí
door-how-many = Cuántas personas están aquí

door-party =
    { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }

door-came = Aquí desde { $at }

door-came-party =
    { $people ->
        [one] { $people } persona, aquí desde { $at }
       *[other] { $people } personas, aquí desde { $at }
    }

door-undo = Deshacer
door-walk-in = Alguien que no está en la lista
door-name = Nombre
door-address = Correo electrónico, si quiere la confirmación por correo
door-let-in = Dejar entrar
door-walked-in = no está en la lista
door-already = Ya se registró antes: { $at }. No se cambió nada.
door-back = A la lista
door-wrong = Indique un nombre de 120 caracteres como máximo y un correo electrónico correcto, o ninguno.
door-gone = Esta persona ya no está en la lista: búsquela de nuevo, o déjela entrar más abajo.
door-sent-before = Este formulario ya se envió para otra persona, y no se cambió nada: rellénelo una vez más.
door-no-letter = Ahora no puede salir ningún mensaje de este grupo: deje entrar a la persona sin dirección.
door-not-published = El evento es aún un borrador: nadie puede venir todavía.
door-waits = Espera a la red
door-refused = No se registró: revíselo

door-queue = En espera de la red; se envía en cuanto vuelva. Deje esta página abierta. En espera:
door-offline = Sin red: solo se busca en esta página, y no se puede deshacer nada hasta que vuelva.

refusal-no-room-at-door = Plazas libres: { $free }, para un grupo de { $asked }. Primero hay que aumentar el aforo.

console-door = Entrada
console-door-why = Un enlace abre la página de la entrada en cualquier teléfono: quien lo tiene ve los nombres y registra las llegadas. Termina 12 horas después del evento, o cuando usted lo termine.
console-door-make = Crear un enlace para la entrada
console-door-links = Enlaces a la entrada
console-door-no-links = Todavía no hay ninguno.
console-door-made = Creado: { $made }. Termina: { $ends }.
console-door-ended = terminado
console-door-end = Terminarlo
console-door-came = Quién asistió
console-door-nobody = Todavía no se ha registrado a nadie.
console-badges = Imprimir credenciales
console-badges-why = Ocho por página: imprima esta página en A4 o Carta. Quien no dio su nombre, y cada acompañante, recibe una para escribirlo.
console-badge-guest = Acompañante de { $name }
