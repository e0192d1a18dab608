## Fechas y horas. Las zonas vienen tal como se muestran.

weekday =
    { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }

month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }

date = { $weekday }, { $day } de { $month } de { $year }
day = { $day } de { $month } de { $year }
time = { $hour }:{ TWO_DIGITS($minute) }
moment = { $date }, { $time } ({ $zone })
moment-there = { $date }, { $time }
span-in-a-day = { $date }, { $starts }–{ $ends } ({ $zone })
span-of-days = { $starts_on }, { $starts } – { $ends_on }, { $ends } ({ $zone })

## Enumeraciones, de izquierda a derecha: «a, b», luego «a, b y c».

list-goes-on = { $rest }, { $next }
list-ends = { $rest } y { $last }
