## Regeln, nach denen sich Veranstaltungen wiederholen. Jede nimmt auf, was vor ihr gesagt ist: $every oder $rule.

# $interval: number
repeats-daily =
    { $interval ->
        [1] jeden Tag
       *[other] alle { $interval } Tage
    }

# $interval: number
repeats-weekly =
    { $interval ->
        [1] jede Woche
       *[other] alle { $interval } Wochen
    }

# $interval: number
repeats-monthly =
    { $interval ->
        [1] jeden Monat
       *[other] alle { $interval } Monate
    }

# $interval: number
repeats-yearly =
    { $interval ->
        [1] jedes Jahr
       *[other] alle { $interval } Jahre
    }

# Monate bei jährlichen Regeln: in manchen Sprachen stehen sie anders als bei den übrigen.
# $rule: text
# $months: text
repeats-every-year-in-months = { $rule } im { $months }

# $rule: text
# $months: text
repeats-in-months = { $rule } im { $months }

# Ein Wochentag, an dem sie stattfinden, in der Aufzählung von repeats-on-days.
# $weekday: text
each-weekday = { $weekday }

# $every: text
# $days: text
repeats-on-days = { $every } am { $days }

# $every: text
# $days: text
# $weekdays: text
repeats-on-days-if = { $every } am { $days }, wenn das ein { $weekdays } ist

# $every: text
# $places: text
# $days: text
repeats-on-places = { $every } am { $places } der Tage { $days }

# $rule: text
# $times: number
repeats-times =
    { $times ->
        [1] { $rule }, einmal
       *[other] { $rule }, { $times }-mal
    }

# $rule: text
# $day: text
repeats-until = { $rule }, bis zum { $day }

## Tage im Monat und Plätze in einer Reihe, von vorn oder von hinten gezählt. Sie stehen hinter „am“.

ordinal = { $number }.

# $number: number
# $ordinal: text
place-from-start =
    { $number ->
        [1] ersten
        [2] zweiten
        [3] dritten
        [4] vierten
       *[other] { $ordinal }
    }

# $number: number
# $ordinal: text
place-from-end =
    { $number ->
        [1] letzten
        [2] vorletzten
       *[other] { $ordinal } letzten
    }

# $ordinal: text
day-of-month = { $ordinal }

# $place: text
day-from-end-of-month = { $place } Tag

# $place: text
# $weekday: text
placed-weekday = { $place } { $weekday }

# $place: text
place-of-days = { $place }
