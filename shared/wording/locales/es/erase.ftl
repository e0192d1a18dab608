## Borrar todo lo que se guarda de una persona

erase-letter-subject = Borrar todo lo que se guarda de usted
erase-letter-opening = Pidió que se borre todo lo que aquí se guarda de { $address }. Aún no se ha borrado nada: el enlace lleva a una página en la que escribe su dirección una vez más.
erase-letter-button = Ir a la página de borrado
erase-letter-closing = El enlace vale 15 minutos. Si no lo pidió usted, no haga nada.
erase-title = Borrar todo lo que se guarda de usted
erase-what = Se eliminan su dirección, sus nombres, respuestas y notas, lo que sigue y todos los correos dirigidos a usted, en todos los grupos. Las plazas que tenga en eventos por venir pasan a otras personas. Las invitaciones quedan solo como números sin nombre. Solo permanece una huella cifrada de su dirección, para que ninguna lista futura haga que le escribamos de nuevo; desaparece si se inscribe usted. Esto no se puede deshacer.
erase-organizers = También desaparece su cuenta de organización, con sus claves, navegadores y lugares en equipos. Lo que hizo queda en los registros de los grupos, sin su nombre.
erase-ask = Enviarme el enlace de borrado
erase-asked-title = Va en camino un correo
erase-asked = Va en camino a { $address } un correo con un enlace a la página de borrado. El enlace vale 15 minutos.
erase-press = Todo lo que se guarda de { $address } se borrará cuando escriba esa dirección completa y pulse el botón.
erase-button = Borrarlo todo
erase-done-title = Se ha borrado
erase-done = Ya no se guarda nada de usted, salvo la huella. Los correos guardados en archivos desaparecen en menos de un minuto.
own-page-name = Su nombre para este grupo
own-page-contact = { $group } guarda { $address } en una lista desde el { $since }; procedencia: “{ $from }”.
# $since: text
own-page-imported = { $group } puso { $address } en una lista el { $since }, que se guarda un día y no invita a nadie por sí sola; procedencia: “{ $from }”.
# $day: text
own-page-held = “{ $event }” de { $group } queda para su próximo correo sobre eventos nuevos, a más tardar el { $day }.
