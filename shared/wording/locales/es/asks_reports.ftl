## What organizers see of asks: numbers, and reports

console-asks = Peticiones
console-asks-why = Lo que la gente se pide es asunto suyo. Aquí solo hay números, y quién fue denunciado. Quien fue denunciado no llega a nadie aquí hasta que usted lo haya visto, y tras dos denuncias, durante 90 días.
console-asks-sums = En 90 días: { $made } peticiones, { $agreed } aceptadas.
console-asks-made = En 90 días: { $made } peticiones. Menos de cinco aceptadas: muy pocas para dar un número.
console-asks-few = En 90 días, menos de cinco peticiones: muy pocas para dar números.
console-asks-reported = Quién fue denunciado
console-asks-none-reported = Nadie fue denunciado en 90 días.
console-asks-conduct = { $made } peticiones, { $agreed } aceptadas, { $reported } denunciadas.
console-asks-held = Sus peticiones no llegan a nadie aquí
console-asks-look = Visto
