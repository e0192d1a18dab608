## Dates et heures. Les fuseaux viennent tels qu'ils sont montrés.

weekday =
    { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }

month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }

date =
    { $day ->
        [1] { $weekday } 1er { $month } { $year }
       *[other] { $weekday } { $day } { $month } { $year }
    }

day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }

time =
    { $minute ->
        [0] { $hour } h
       *[other] { $hour } h { TWO_DIGITS($minute) }
    }

moment = { $date } à { $time } ({ $zone })
moment-there = { $date } à { $time }
span-in-a-day = { $date } de { $starts } à { $ends } ({ $zone })
span-of-days = du { $starts_on } à { $starts } au { $ends_on } à { $ends } ({ $zone })

## Listes, de gauche à droite : « a, b », puis « a, b et c ».

list-goes-on = { $rest }, { $next }
list-ends = { $rest } et { $last }
