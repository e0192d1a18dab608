## Règles de répétition. Chacune reprend ce qui est dit avant elle : $every ou $rule.

repeats-daily =
    { $interval ->
        [1] chaque jour
       *[other] tous les { $interval } jours
    }

repeats-weekly =
    { $interval ->
        [1] chaque semaine
       *[other] toutes les { $interval } semaines
    }

repeats-monthly =
    { $interval ->
        [1] chaque mois
       *[other] tous les { $interval } mois
    }

repeats-yearly =
    { $interval ->
        [1] chaque année
       *[other] tous les { $interval } ans
    }

repeats-every-year-in-months = { $rule } en { $months }
repeats-in-months = { $rule } en { $months }
each-weekday = le { $weekday }
repeats-on-days = { $every } { $days }
repeats-on-days-if = { $every } { $days } si c’est un { $weekdays }
repeats-on-places = { $every }, { $places } des jours { $days }

repeats-times =
    { $times ->
        [1] { $rule }, une fois
       *[other] { $rule }, { $times } fois
    }

repeats-until = { $rule }, jusqu’au { $day }

## Jours du mois et rangs, comptés du début ou de la fin.

ordinal =
    { $number ->
        [1] 1er
       *[other] { $number }
    }

place-from-start =
    { $number ->
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
       *[other] { $ordinal }e
    }

place-from-end =
    { $number ->
        [1] dernier
        [2] avant-dernier
       *[other] { $ordinal }e dernier
    }

day-of-month = le { $ordinal }

day-from-end-of-month = le { $place } jour
placed-weekday = le { $place } { $weekday }
place-of-days = le { $place }
