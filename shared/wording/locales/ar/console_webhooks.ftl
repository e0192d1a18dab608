# ‏webhook والمهام في لوحة التحكم

console-webhooks = ‏Webhooks
console-webhook = ‏Webhook
console-webhooks-why = يُخبر webhook برنامجًا آخر بما يحدث في هذه المجموعة: يُرسل كل شيء فورًا إلى عنوانه موقّعًا، ويُعاد إرساله إن لم يُستلم.
console-no-webhooks = لا يوجد أي منها بعد. من يريد أن يتفاعل برنامجُه مع ما يحدث هنا يعطيكم عنوانًا؛ أدخلوه أدناه.
console-webhook-url = العنوان الذي يُرسل إليه
console-webhook-url-hint = يبدأ بـ https:// ويتبع برنامجًا ينتظر الرسائل.
console-webhook-types = بعض ما يحدث فقط (دون تحديد شيء: كل ما يحدث)
console-webhook-all = يصله كل ما يحدث

# $number: number
console-webhook-some =
    { $number ->
        [zero] لا يصله شيء
        [one] يصله نوع واحد مما يحدث
        [two] يصله نوعان مما يحدث
        [few] يصله { $number } أنواع مما يحدث
        [many] يصله { $number } نوعًا مما يحدث
       *[other] يصله { $number } نوع مما يحدث
    }

console-webhook-state =
    { $state ->
        [on] مُشغّل
        [off] موقوف
       *[other] يفشل
    }

console-webhook-make = إنشاء webhook
console-webhook-secret = ما يُرسل إلى { $url } موقّع بهذا السر. لا يُعرض إلا الآن: انسخوه إلى حيث يُتحقق منه.
console-webhook-turn-off = إيقافه
console-webhook-turn-on = تشغيله
console-webhook-delete = حذفه
console-webhook-failing-since = تفشل كل المحاولات منذ
console-webhook-tries = ما أُرسل
console-webhook-no-tries = لم يُرسل شيء خلال آخر 30 يومًا.

# $at: text
# $attempt: number
console-try-at = { $at }، المحاولة { $attempt }

# $status: number
console-try-answered = أُجيب بالحالة { $status }

console-try-unanswered = لم تأتِ إجابة.
console-try-again = إرسالها من جديد

console-try-state =
    { $state ->
        [taken] استُلمت
       *[other] فشلت
    }

refused-webhook-off = هذا الـ webhook موقوف: شغّلوه أولًا.

# $most: number
refused-webhooks-many = للمجموعة { $most } من webhook على الأكثر: احذفوا واحدًا أولًا، أو اجعلوا واحدًا يستلم المزيد.

console-tasks = المهام
console-tasks-why = ما ينتظر وقته، وما تعذّر إنجازه. تُعاد محاولة ما فشل تلقائيًا مدةً من الزمن؛ فإذا تُرك، انتظر قراركم.
console-no-tasks = لا شيء ينتظر، ولم يفشل شيء.

console-task-kind =
    { $kind ->
        [event_fan_out] إبلاغ الناس بتغيير
        [reminder] إرسال تذكير
        [origin_trial] الكتابة إلى قائمة جديدة، إلى قلّة أولًا
        [organizer_letter] إرسال رسالتكم
        [hold_expiry] إعطاء الأماكن التي لم يؤكدها أحد لغيرهم
        [offers] عرض الأماكن على من ينتظر
        [still_coming] سؤال من لهم مكان هل ما زالوا سيحضرون
        [feedback] سؤال من حضر كيف كان اللقاء
        [draw] إجراء القرعة على الأماكن
        [announce] إبلاغ المتابعين بفعالية
        [webhook] إخبار webhook
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] تنتظر
        [running] قيد التنفيذ
        [failed] فشلت
       *[other] فاتت
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] ستُنجز: { $at }
        [running] منذ { $at }
        [failed] آخر محاولة: { $at }
       *[other] كان موعدها: { $at }. لو تأخرت لأضرّت، فتُركت.
    }

console-task-retry = إعادة المحاولة
