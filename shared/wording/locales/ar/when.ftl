## التواريخ والأوقات. تأتي المناطق الزمنية كما تُعرض.

weekday =
    { $weekday ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[7] الأحد
    }

month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }

date = { $weekday }، { $day } { $month } { $year }
day = { $day } { $month } { $year }
time = { TWO_DIGITS($hour) }:{ TWO_DIGITS($minute) }
moment = { $date }، الساعة { $time } ({ $zone })
moment-there = { $date }، الساعة { $time }
span-in-a-day = { $date }، من الساعة { $starts } إلى { $ends } ({ $zone })
span-of-days = من { $starts_on }، الساعة { $starts } إلى { $ends_on }، الساعة { $ends } ({ $zone })

## القوائم.

list-goes-on = { $rest }، { $next }
list-ends = { $rest } و{ $last }
