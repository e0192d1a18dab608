## قواعد التكرار. كل رسالة تأخذ ما قيل قبلها: ‎$every أو ‎$rule.

repeats-daily =
    { $interval ->
        [1] كل يوم
        [two] كل يومين
        [few] كل { $interval } أيام
        [many] كل { $interval } يومًا
       *[other] كل { $interval } يوم
    }

repeats-weekly =
    { $interval ->
        [1] كل أسبوع
        [two] كل أسبوعين
        [few] كل { $interval } أسابيع
        [many] كل { $interval } أسبوعًا
       *[other] كل { $interval } أسبوع
    }

repeats-monthly =
    { $interval ->
        [1] كل شهر
        [two] كل شهرين
        [few] كل { $interval } أشهر
        [many] كل { $interval } شهرًا
       *[other] كل { $interval } شهر
    }

repeats-yearly =
    { $interval ->
        [1] كل سنة
        [two] كل سنتين
        [few] كل { $interval } سنوات
       *[other] كل { $interval } سنة
    }

repeats-every-year-in-months = { $rule } في { $months }
repeats-in-months = { $rule } في { $months }
each-weekday = يوم { $weekday }
repeats-on-days = { $every } في { $days }
repeats-on-days-if = { $every } في { $days } إذا وافق { $weekdays }
repeats-on-places = { $every } في { $places } من بين { $days }

repeats-times =
    { $times ->
        [one] { $rule }، مرة واحدة
        [two] { $rule }، مرتين
        [few] { $rule }، { $times } مرات
       *[other] { $rule }، { $times } مرة
    }

repeats-until = { $rule }، حتى { $day }

## أيام الشهر والترتيب، من البداية أو من النهاية.

ordinal = { $number }

place-from-start =
    { $number ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
       *[other] رقم { $ordinal }
    }

place-from-end =
    { $number ->
        [1] الأخير
        [2] قبل الأخير
       *[other] رقم { $ordinal } من النهاية
    }

day-of-month = اليوم { $ordinal }
day-from-end-of-month = اليوم { $place }
placed-weekday = يوم { $weekday } { $place }
place-of-days = اليوم { $place }
