# Correos a las personas de una sola fecha

console-letter-date = Qué fecha
console-letter-all-dates = Todas las fechas
console-letter-date-hint = Para una sola fecha cuenta lo que cada persona respondió sobre ella.

# $day: text
console-letter-of-date = Para la fecha { $day }
