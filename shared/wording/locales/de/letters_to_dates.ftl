# Briefe an die Leute eines einzelnen Termins

console-letter-date = Welcher Termin
console-letter-all-dates = Alle Termine
console-letter-date-hint = Bei einem einzelnen Termin zählt, was zu ihm gesagt wurde.

# $day: text
console-letter-of-date = Zum Termin { $day }
