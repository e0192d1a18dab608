# صور لسير الفعالية

chart-heading = بالصور
chart-nothing = مع أول إجابة تبدأ صورة لوصول الإجابات ولامتلاء القاعة.
chart-answers = الإجابات مع الوقت.
chart-this-time = هذه المرة

chart-last-time = المرة السابقة: { $title }

# $answers: number
chart-answers-said =
    { $answers ->
        [zero] لا إجابات حتى الآن.
        [one] إجابة واحدة حتى الآن.
        [two] إجابتان حتى الآن.
        [few] { $answers } إجابات حتى الآن.
        [many] { $answers } إجابة حتى الآن.
       *[other] { $answers } إجابة حتى الآن.
    }

# $answers: number
# $before: number
chart-answers-beside = حتى الآن { $answers }؛ وفي المرة السابقة في مثل هذا الوقت { $before }.

chart-room = القاعة تمتلئ.
chart-seats-taken = الأماكن المشغولة

# $capacity: number
chart-capacity = السعة { $capacity }

chart-axis-days = الأيام قبل البداية
chart-axis-hours = الساعات قبل البداية

# $days: number
chart-days-before =
    { $days ->
        [zero] عند البداية
        [one] قبلها بيوم
        [two] قبلها بيومين
        [few] قبلها بـ{ $days } أيام
        [many] قبلها بـ{ $days } يومًا
       *[other] قبلها بـ{ $days } يوم
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [zero] عند البداية
        [one] قبلها بساعة
        [two] قبلها بساعتين
        [few] قبلها بـ{ $hours } ساعات
        [many] قبلها بـ{ $hours } ساعة
       *[other] قبلها بـ{ $hours } ساعة
    }

chart-table = في جدول
chart-when = متى
chart-reach = أين انسحب الناس.
chart-reach-why = لا يُتعقَّب شيء: لا أحد يعرف من فتح رسالة.
chart-invited = المدعوون
chart-reached = رسالة قبلها خادم البريد
chart-answered = أجابوا
chart-said-yes = قالوا نعم
chart-came = حضروا
chart-letters = الرسائل.

chart-letter-state =
    { $state ->
        [sent] قبلتها خوادم البريد
        [left] لم تُرسل بعد
        [deferred] مؤجلة، وتُعاد محاولتها
       *[other] لم تصل إلى أحد
    }
