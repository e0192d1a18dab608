# Cómo está la instancia, para quien la opera

health-title = Cómo está esta instancia
health-well = Todo va bien.
health-ill = Algo aquí necesita que lo mire.
health-database = Base de datos y su disco
health-database-well = Acepta cambios y su disco tiene sitio.

health-database-ill =
    { $why ->
        [busy] Está sobrecargada: otros mantienen bloqueos, o hay más trabajo del que hace.
        [read_only] No acepta cambios: mire si está en solo lectura o es una réplica.
        [full] Su disco está lleno: haga sitio. Lo confirmado está a salvo.
        [failing] Su disco falla: mire el registro del sistema y piense en su copia de seguridad.
        [damaged] Una parte no se puede leer: pare y restaure una copia.
        [moved] El archivo ya no está donde se abrió: reinicie.
       *[other] No responde: mire si funciona.
    }

health-queue = Cola
health-queue-well = Acepta mensajes.
health-queue-ill = El intermediario de mensajes no responde. No se pierde nada: los mensajes esperan en la base de datos hasta que vuelva.
health-letters = Correos pendientes
health-letters-none = Ninguno: han salido todos.

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
        [one] Uno; espera desde hace { $minutes } min.
        [many] { $letters }; el más antiguo espera desde hace { $minutes } min.
       *[other] { $letters }; el más antiguo espera desde hace { $minutes } min.
    }

health-mail-server = Servidor de correo
health-mail-server-none = No hay ninguno configurado: los correos quedan en una carpeta que muestra /dev/mailbox.
health-mail-server-took-none = Aún no ha salido ningún correo.

# $deferred: number
# $minutes: number
health-mail-server-took = Aceptó el último correo hace { $minutes } min. Aplazados y reintentados: { $deferred }.
health-mail-server-silent = No ha aceptado ningún correo mientras otros esperan: mire si funciona y qué dice el registro del worker.
health-tasks = Tareas
health-tasks-well = Ninguna ha fallado y ninguna va con retraso.

# $failed: number
# $overdue: number
health-tasks-ill = Fallidas: { $failed }. Con retraso: { $overdue }. Vea `acquaint tasks list`; `acquaint tasks retry` las relanza.
health-messages = Mensajes para la cola

# $number: number
health-messages-wait =
    { $number ->
        [0] Ninguno espera.
        [one] Uno espera.
        [many] { $number } esperan.
       *[other] { $number } esperan.
    }

health-inbound = Correo de fuera

# $number: number
health-inbound-wait =
    { $number ->
        [0] Está todo leído.
        [one] Uno espera a ser leído.
        [many] { $number } esperan a ser leídos.
       *[other] { $number } esperan a ser leídos.
    }
