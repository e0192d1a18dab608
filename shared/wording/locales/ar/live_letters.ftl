# How letters go out, as it happens

live-letters-title = رسائل تُرسل الآن
live-letters-none = لم يُرسل شيء لهذه الفعالية بعد.
live-letters-done = أُرسلت كل الرسائل المستحقة.
live-letters-still = لم تُرسل أي رسالة في الدقيقة الأخيرة. يُستأنف الإرسال تلقائيًا متى أمكن.

# $minutes: number
live-letters-about =
    { $minutes ->
        [zero] بقي أقل من دقيقة.
        [one] بقيت دقيقة تقريبًا، بسرعة الدقيقة الأخيرة.
        [two] بقيت دقيقتان تقريبًا، بسرعة الدقيقة الأخيرة.
        [few] بقيت { $minutes } دقائق تقريبًا، بسرعة الدقيقة الأخيرة.
        [many] بقيت { $minutes } دقيقة تقريبًا، بسرعة الدقيقة الأخيرة.
       *[other] بقيت { $minutes } دقيقة تقريبًا، بسرعة الدقيقة الأخيرة.
    }
live-letters-deferred = خرجت كل الرسائل الأخرى؛ أجّلتها خوادم البريد وتُعاد محاولتها من تلقاء نفسها: { $letters }.
