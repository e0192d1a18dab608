## 日期和时间。时区按显示的样子传入。

weekday =
    { $weekday ->
        [1] 星期一
        [2] 星期二
        [3] 星期三
        [4] 星期四
        [5] 星期五
        [6] 星期六
       *[7] 星期日
    }

month = { $month }月
date = { $year }年{ $month }{ $day }日{ $weekday }
day = { $year }年{ $month }{ $day }日
time = { TWO_DIGITS($hour) }:{ TWO_DIGITS($minute) }
moment = { $date } { $time }（{ $zone }）
moment-there = { $date } { $time }
span-in-a-day = { $date } { $starts }–{ $ends }（{ $zone }）
span-of-days = { $starts_on } { $starts } 至 { $ends_on } { $ends }（{ $zone }）

## 列举：先“甲、乙”，再“甲、乙和丙”。

list-goes-on = { $rest }、{ $next }
list-ends = { $rest }和{ $last }
