## Iniciar sesión con un navegador

sign-in-title = Iniciar sesión
sign-in-why = Indique la dirección de su cuenta. Recibirá un correo con un enlace que inicia su sesión.
sign-in-none =
    { $signup ->
        [open] ¿Aún no tiene cuenta? El mismo correo abre una.
       *[closed] ¿Aún no tiene cuenta? Quien gestiona esta instancia le crea una, o el propietario de un grupo le invita a su equipo.
    }
sign-in-address = Su dirección de correo
sign-in-send = Enviarme el enlace
sign-in-address-wrong = Esto no es una dirección de correo. Escríbala así: nombre@example.org.
sign-in-asked-title = Mire su correo
sign-in-asked = Si esta dirección puede iniciar sesión aquí, va en camino un correo. Abra su enlace en este navegador en un plazo de 15 minutos.
sign-in-asked-elsewhere = ¿Lo abrió en otro dispositivo? Entonces allí se muestran seis cifras: escríbalas aquí.
sign-in-code = Las seis cifras
sign-in-code-send = Iniciar sesión
sign-in-code-wrong = Estas cifras son incorrectas o el enlace es demasiado antiguo. Tras cinco intentos fallidos, pida un nuevo enlace.
sign-in-new = Pedir un nuevo enlace
sign-in-press = Iniciar sesión como { $address } en este navegador.
sign-in-button = Iniciar sesión
sign-in-elsewhere-title = Solicitado en otro lugar
sign-in-elsewhere = Alguien pidió iniciar sesión como { $address } en otro navegador. ¿Fue usted, en otro dispositivo? Entonces pulse el botón y escriba allí las cifras.
sign-in-elsewhere-warning = Si no lo pidió usted, cierre esta página. No dé nunca las cifras a nadie: iniciaría sesión en su nombre.
sign-in-show-code = Mostrar las cifras
sign-in-code-title = Sus cifras
sign-in-code-is = Escríbalas en el navegador que hizo la solicitud, en los 15 minutos siguientes a ella:
sign-in-over-title = Este enlace ya se usó o es demasiado antiguo
sign-in-over = Un enlace inicia sesión una sola vez, en un plazo de 15 minutos. No se cambió nada.

## La consola

console-title = Consola
console-signed-in = Ha iniciado sesión como { $address }.
console-groups = Sus grupos
console-no-groups = Aún no pertenece al equipo de ningún grupo. Cree un grupo o pida que quien sea titular de uno le invite.
console-place = { $group }: { $role }
console-place-event = { $group }, solo { $event }: { $role }

role =
    { $role ->
        [owner] titular
        [editor] edición
        [people] personas (invitaciones y respuestas)
        [door] puerta
       *[other] un rol que esta versión no conoce
    }

console-offer = Ver la propuesta
console-leave = Salir
console-sessions = Navegadores con sesión iniciada
console-browser = { $name }
console-browser-unknown = Un navegador
console-session = sesión iniciada el { $since }, visto por última vez el { $seen }
console-this-browser = (este)
console-end = Cerrar su sesión
console-keys = Claves
console-keys-why = Con una clave, los programas usan la API en su nombre: `Authorization: Bearer KEY`.
console-no-keys = No hay ninguna.
console-key-called =
    { $name ->
        [unnamed] Una clave sin nombre
       *[other] { $name }
    }
console-key-made = creada el { $made }
console-key-used = usada por última vez el { $used }
console-key-unused = nunca usada
console-key-ends = hasta el { $ends }
console-key-rights = solo { $rights }
console-revoke = Revocarla
console-key-new = Crear una clave
console-key-name = Cómo se llama
console-key-name-wrong = Una clave necesita un nombre de { $max } caracteres como máximo, en una línea.
console-key-title = Su nueva clave
console-key-shown = Esta es la clave “{ $name }”. Solo se muestra ahora: cópiela donde se vaya a usar.
console-back = Volver a la consola
console-sign-out = Cerrar sesión
console-sign-out-everywhere = Cerrar todas las sesiones
console-last-owner = Es la última persona titular de este grupo: nombre antes a otra.

## Un lugar en un equipo

place-title = Un lugar en un equipo
place-offered = Se le propone ocuparse de { $group }, con el rol: { $role }.
place-offered-event = Se le propone ocuparse de { $event } de { $group }, con el rol: { $role }.
place-join = Aceptar
place-decline = No, gracias
place-joined = Se ocupa de { $group }, con el rol: { $role }.
place-joined-event = Se ocupa de { $event } de { $group }, con el rol: { $role }.
place-declined-title = Rechazado
place-declined = No pertenece al equipo.
place-console = Ir a la consola

## Los correos

sign-in-letter-subject = Su enlace para iniciar sesión
sign-in-letter-opening = Con este enlace inicia sesión como { $address }. Sirve una sola vez, en los 15 minutos siguientes a su solicitud, en el navegador que la hizo.
sign-in-letter-closing = En otro navegador muestra seis cifras, que se escriben donde se hizo la solicitud. No las dé nunca a nadie, ni tampoco este enlace.
place-letter-subject = { $group }: un lugar en el equipo
place-letter-opening = Se le propone ocuparse de { $group }, con el rol: { $role }.
place-letter-opening-event = Se le propone ocuparse de { $event } de { $group }, con el rol: { $role }.
place-letter-button = Ver la propuesta
place-letter-closing = No le da ningún derecho, ni nadie sabe de ello, mientras no la acepte.
place-letter-why = Recibe este correo porque quien es titular de { $group } indicó su dirección { $address } en { $site } el { $day }. Si no quiere ese lugar, no tiene que hacer nada.
place-letter-decline = No quiero este lugar

## Páginas de lo que salió mal

error-again-title = Para esto, inicie sesión de nuevo
error-again = Por su seguridad, esto requiere haber iniciado sesión en los últimos 10 minutos.
error-again-sign-in-next = No se cambió nada. Inicie sesión de nuevo en /console/sign-in y repítalo.
error-cross-site-title = Esto vino de otro sitio
error-cross-site = Su navegador no dice que esto lo haya enviado una página nuestra, así que no se hizo.
error-cross-site-next = Abra /console y pulse allí el botón. Si vuelve a fallar, use un navegador más reciente.
error-role-title = Esto no le corresponde
error-role = Su rol o su clave no tiene el derecho `{ $right }`.
error-role-next = Quien es titular del grupo puede darle un rol que lo tenga.
error-makes-no-groups = Su cuenta vino con un lugar en un equipo. No crea grupos propios.
error-makes-no-groups-next = Quien administra este programa puede permitirlo: `acquaint organizer create` con su dirección.
error-unchanged-next = No se cambió nada.
error-home = A la página de inicio
console-key-new-rights = Los derechos a los que se limita
console-key-new-rights-hint = Uno por línea, de estos: { $words }. Vacío: todo lo que usted puede.
console-key-new-ends = Cuándo termina (UTC)
