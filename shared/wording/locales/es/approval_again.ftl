## Donde se decide de nuevo.

console-approval-again = Decidir de nuevo cuando quien fue aceptado cambia acompañantes o respuestas
hint-approval-again = Si cambia sus acompañantes o respuestas, la organización decide de nuevo, y mientras tanto su plaza queda libre.
