## Plazas que se sortean.

not-drawn-subject = Esta vez no ha salido: { $title }
not-drawn-opening = Se sortearon las plazas de «{ $title }» y la suya no estaba entre ellas. Lo sentimos.
not-drawn-next = Conserva su lugar en la lista de espera: si alguien no puede venir, aún puede entrar. El sorteo se puede comprobar; pida a la organización el registro de plazas.
not-drawn-button = Ver cómo está

## Páginas

rsvp-in-draw = Participa en el sorteo
rsvp-in-draw-next = Las plazas se sortean el { $when }. Recibirá un correo en cualquier caso.
hint-lottery = Las plazas se sortean el { $when } entre quienes digan que sí hasta entonces. No importa quién llegue primero.

## La consola

console-lottery-at = Cuándo se sortean las plazas
console-lottery-at-hint = Para un sorteo: hasta entonces espera todo el que diga que sí. Los grupos quedan enteros. La semilla queda fijada desde ahora y su hash consta en el registro de plazas.

subject-in-draw = Participa en el sorteo
letter-in-draw = Participa en el sorteo: { $title }
letter-drawn = Hay una plaza para usted: { $title }
situation-in-draw = Las plazas se sortean el { $moment }; no importa quién dijo que sí primero. Recibirá un correo en cualquier caso.
