## Rules by which events repeat. Each message takes what was said before it as $every or $rule.

# $interval: number
repeats-daily =
    { $interval ->
        [1] every day
       *[other] every { $interval } days
    }

# $interval: number
repeats-weekly =
    { $interval ->
        [1] every week
       *[other] every { $interval } weeks
    }

# $interval: number
repeats-monthly =
    { $interval ->
        [1] every month
       *[other] every { $interval } months
    }

# $interval: number
repeats-yearly =
    { $interval ->
        [1] every year
       *[other] every { $interval } years
    }

# The months of what is every year: in some languages they stand otherwise than those of what is every week.
# $rule: text
# $months: text
repeats-every-year-in-months = { $rule } in { $months }

# $rule: text
# $months: text
repeats-in-months = { $rule } in { $months }

# A weekday on which it takes place, in the list that repeats-on-days takes.
# $weekday: text
each-weekday = { $weekday }

# $every: text
# $days: text
repeats-on-days = { $every } on { $days }

# $every: text
# $days: text
# $weekdays: text
repeats-on-days-if = { $every } on { $days } if it is a { $weekdays }

# $every: text
# $places: text
# $days: text
repeats-on-places = { $every } on { $places } of { $days }

# $rule: text
# $times: number
repeats-times =
    { $times ->
        [1] { $rule }, once
       *[other] { $rule }, { $times } times
    }

# $rule: text
# $day: text
repeats-until = { $rule }, until { $day }

## Days in a month and places in a row, counted from the start or from the end.

# $number: number
ordinal =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }st
        [two] { $number }nd
        [few] { $number }rd
       *[other] { $number }th
    }

# $number: number
# $ordinal: text
place-from-start =
    { $number ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] { $ordinal }
    }

# $number: number
# $ordinal: text
place-from-end =
    { $number ->
        [1] last
       *[other] { $ordinal } last
    }

# $ordinal: text
day-of-month = the { $ordinal }

# $place: text
day-from-end-of-month = the { $place } day

# $place: text
# $weekday: text
placed-weekday = the { $place } { $weekday }

# $place: text
place-of-days = the { $place } one
