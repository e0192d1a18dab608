# How letters go out, as it happens

live-letters-title = Correos que salen
live-letters-none = Aún no se ha enviado nada para este evento.
live-letters-done = Han salido todos los correos pendientes.
live-letters-still = No salió ninguno en el último minuto. Siguen por sí solos en cuanto se pueda.

# $minutes: number
live-letters-about =
    { $minutes ->
        [one] Queda un minuto aproximadamente, al ritmo del último.
        [many] Quedan unos { $minutes } minutos, al ritmo del último.
       *[other] Quedan unos { $minutes } minutos, al ritmo del último.
    }
live-letters-deferred = Todos los demás han salido; aplazados por servidores de correo y reintentados solos: { $letters }.
