## Tage und Uhrzeiten. Uhrzeiten und Zeitzonen kommen so, wie sie gezeigt werden.

# $weekday: number
weekday =
    { $weekday ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[7] Sonntag
    }

# $month: number
month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }

# $day: number
# $month: text
# $weekday: text
date = { $weekday }, { $day }. { $month } { $year }

# $day: number
# $month: text
day = { $day }. { $month } { $year }

# $hour: number
# $minute: number
time = { TWO_DIGITS($hour) }:{ TWO_DIGITS($minute) }

# $date: text
# $time: text
moment = { $date }, { $time } Uhr ({ $zone })

# $date: text
# $time: text
moment-there = { $date }, { $time } Uhr

# $date: text
# $starts: text
# $ends: text
span-in-a-day = { $date }, { $starts }–{ $ends } Uhr ({ $zone })

# $starts_on: text
# $ends_on: text
# $starts: text
# $ends: text
span-of-days = { $starts_on }, { $starts } Uhr – { $ends_on }, { $ends } Uhr ({ $zone })

## Aufzählungen, von links nach rechts gebaut: „a, b“, dann „a, b und c“.

# $rest: text
# $next: text
list-goes-on = { $rest }, { $next }

# $rest: text
# $last: text
list-ends = { $rest } und { $last }
