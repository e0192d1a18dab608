## Páginas que cambian solas

live-title = En directo
live-pause = Pausa
live-resume = Seguir
live-no-answers = Nadie ha respondido todavía.
live-letters-label = Correos
live-letters = Correos enviados: { $sent }, pendientes: { $left }, aplazados por servidores de correo: { $deferred }, que no llegaron a nadie: { $failed }
live-broken = Esto ya no cambia solo; la página se vuelve a cargar en medio minuto.
