# E-mails aux personnes d’une seule date

console-letter-date = Quelle date
console-letter-all-dates = Toutes les dates
console-letter-date-hint = Pour une seule date, c’est la réponse donnée à cette date qui compte.

# $day: text
console-letter-of-date = Pour la date : { $day }
