## Dates and times. Times of day and zones come as they are shown.

# $weekday: number
weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }

# $month: number
month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

# $day: number
# $month: text
# $weekday: text
date = { $weekday } { $day } { $month } { $year }

# $day: number
# $month: text
day = { $day } { $month } { $year }

# $hour: number
# $minute: number
time = { TWO_DIGITS($hour) }:{ TWO_DIGITS($minute) }

# $date: text
# $time: text
moment = { $date }, { $time } ({ $zone })

# $date: text
# $time: text
moment-there = { $date }, { $time }

# $date: text
# $starts: text
# $ends: text
span-in-a-day = { $date }, { $starts }–{ $ends } ({ $zone })

# $starts_on: text
# $ends_on: text
# $starts: text
# $ends: text
span-of-days = { $starts_on }, { $starts } – { $ends_on }, { $ends } ({ $zone })

## Lists, made from left to right: "a, b", then "a, b and c".

# $rest: text
# $next: text
list-goes-on = { $rest }, { $next }

# $rest: text
# $last: text
list-ends = { $rest } and { $last }
