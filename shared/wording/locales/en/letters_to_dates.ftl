# Letters to those of one date of a series

console-letter-date = Of which date
console-letter-all-dates = All dates
console-letter-date-hint = Of one date alone, people are chosen by what they said of it.

# $day: text
console-letter-of-date = Of the date { $day }
