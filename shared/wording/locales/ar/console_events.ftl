# ما يُفعل أيضًا بفعالية في لوحة التحكم

console-copy-why = النسخة مسودة فيها كل شيء عدا الأشخاص والإجابات. تنتقل كل الأوقات مع بدايتها.

console-copy-starts-hint = بالتوقيت المحلي هناك ({ $zone }). اتركوه فارغًا لتحديده لاحقًا.
console-copy-press = إنشاء نسخة
console-template-why = أو احفظوها لوقت لاحق: في القالب كل شيء عدا الأوقات والأشخاص، وتجدونه في الصفحة التي تنشئ فيها مجموعتكم فعاليتها التالية.
console-template-name = اسم القالب
console-template-name-hint = يُستبدل قالب بالاسم نفسه.
console-template-keep = حفظها قالبًا
console-from-template = من قالب

console-dates = المواعيد
console-dates-why = يمكن نقل كل موعد أو إلغاؤه وحده؛ وتبقى المواعيد الأخرى كما هي. لا تُعرض المواعيد التي مضت.
console-no-dates = لا موعد قادم.

console-date-state =
    { $state ->
        [off] مُلغى
       *[other] منقول
    }

# $absent: number
console-date-absent =
    { $absent ->
        [zero] كل من لهم مكان يمكنهم الحضور في هذا الموعد.
        [one] شخص واحد له مكان لا يمكنه الحضور في هذا الموعد.
        [two] شخصان لهما مكان لا يمكنهما الحضور في هذا الموعد.
        [few] { $absent } أشخاص لهم مكان لا يمكنهم الحضور في هذا الموعد.
        [many] { $absent } شخصًا لهم مكان لا يمكنهم الحضور في هذا الموعد.
       *[other] { $absent } شخص لهم مكان لا يمكنهم الحضور في هذا الموعد.
    }

console-date-why = يعلم القادمون بتغيير هذا الموعد، ويُسألون عنه وحده. تبقى الأماكن كما هي.
console-date-move = نقل هذا الموعد
console-date-by-rule = إعادته إلى وقت القاعدة
console-date-call-off = إلغاء هذا الموعد
console-date-put-back = سيُقام رغم ذلك

console-agenda = البرنامج
console-agenda-hint = سطر لكل بند، والوقت أولًا: 18:30 فتح الأبواب
console-hosts = من يستقبل الناس
console-hosts-hint = سطر لكل شخص، مع كلمة عنه إن شئتم: أولغا برغ: تدير المكان
console-attendees-shown = ما يُرى ممن سيحضر

console-attendees =
    { $who ->
        [nobody] لا شيء
        [names] أسماء من وافقوا، لمن سيحضرون
       *[other] عدد القادمين
    }

console-hours-from-start = أو بعد البداية بكذا ساعة
console-hours-from-start-hint = بعلامة ناقص قبله: ‎-3 تعني قبلها بثلاث ساعات. تنتقل الرسالة مع الفعالية، وتصل إلى من تنطبق عليهم حينها.
console-hours-from-end = أو بعد النهاية بكذا ساعة

console-proposals = أوقات أخرى اقتُرحت

# $day: text
console-proposal-of = لموعد { $day }

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = السطر { $number }: { $said }
