## Reglas de repetición. Cada una recoge lo dicho antes: $every o $rule.

repeats-daily =
    { $interval ->
        [1] cada día
       *[other] cada { $interval } días
    }

repeats-weekly =
    { $interval ->
        [1] cada semana
       *[other] cada { $interval } semanas
    }

repeats-monthly =
    { $interval ->
        [1] cada mes
       *[other] cada { $interval } meses
    }

repeats-yearly =
    { $interval ->
        [1] cada año
       *[other] cada { $interval } años
    }

repeats-every-year-in-months = { $rule } en { $months }
repeats-in-months = { $rule } en { $months }
each-weekday = el { $weekday }
repeats-on-days = { $every } { $days }
repeats-on-days-if = { $every } { $days } si es { $weekdays }
repeats-on-places = { $every } { $places } de los días { $days }

repeats-times =
    { $times ->
        [1] { $rule }, una vez
       *[other] { $rule }, { $times } veces
    }

repeats-until = { $rule }, hasta el { $day }

## Días del mes y lugares en una fila, contados desde el principio o desde el final.

ordinal = { $number }

place-from-start =
    { $number ->
        [1] primer
        [2] segundo
        [3] tercer
        [4] cuarto
        [5] quinto
       *[other] { $ordinal }.º
    }

place-from-end =
    { $number ->
        [1] último
        [2] penúltimo
        [3] antepenúltimo
       *[other] { $ordinal }.º último
    }

day-of-month = el día { $ordinal }

day-from-end-of-month = el { $place } día
placed-weekday = el { $place } { $weekday }
place-of-days = el { $place } día
