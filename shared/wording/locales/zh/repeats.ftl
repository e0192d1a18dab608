## 重复规则。每条接着前面说过的话：$every 或 $rule。

repeats-daily =
    { $interval ->
        [1] 每天
       *[other] 每{ $interval }天
    }

repeats-weekly =
    { $interval ->
        [1] 每周
       *[other] 每{ $interval }周
    }

repeats-monthly =
    { $interval ->
        [1] 每月
       *[other] 每{ $interval }个月
    }

repeats-yearly =
    { $interval ->
        [1] 每年
       *[other] 每{ $interval }年
    }

repeats-every-year-in-months = { $rule }{ $months }
repeats-in-months = { $rule }，限{ $months }
each-weekday = { $weekday }
repeats-on-days = { $every }的{ $days }
repeats-on-days-if = { $every }的{ $days }，且须为{ $weekdays }
repeats-on-places = { $every }的{ $days }中的{ $places }
repeats-times = { $rule }，共{ $times }次
repeats-until = { $rule }，直到{ $day }

## 一个月中的日子和排列的位置，从头或从尾数起。

ordinal = { $number }

place-from-start =
    { $number ->
        [1] 第一
        [2] 第二
        [3] 第三
        [4] 第四
       *[other] 第{ $ordinal }
    }

place-from-end =
    { $number ->
        [1] 最后一
        [2] 倒数第二
       *[other] 倒数第{ $ordinal }
    }

day-of-month = { $ordinal }日
day-from-end-of-month = { $place }天
placed-weekday = { $place }个{ $weekday }
place-of-days = { $place }个
