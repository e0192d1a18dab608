# What is asked before somebody or something is taken away

console-sure =
    { $what ->
        [template] { $about } ya no se ofrece donde su grupo crea un evento. Lo que se hizo con ella queda.
        [follower] { $about } ya no se entera de los eventos nuevos del grupo. Puede volver a seguirlo.
        [contact] { $about } ya no está entre los contactos del grupo. Las invitaciones quedan.
        [member] { $about } ya no puede abrir nada de este grupo.
        [leave] Usted deja { $about } y ya no puede abrir nada allí.
        [key] Los programas que usan { $about } quedan excluidos de inmediato.
       *[invitation] { $about } deja de estar en la lista de invitados y cede su plaza. Si ya lo sabía, una carta se lo dice.
    }

console-lists-waiting = Listas que esperan

console-list-waiting = { $people } personas, leída: { $at }. Se guarda un día.

console-letter-as-html = Como la muestran los programas de correo
console-event-activity = Qué pasó

console-followers-are-told =
    { $people ->
        [one] { $people } seguidor no está invitado y se entera.
       *[other] { $people } seguidores no están invitados y se enteran.
    }
