## صفحات تتغيّر من تلقاء نفسها

live-title = مباشر
live-pause = إيقاف مؤقت
live-resume = متابعة
live-no-answers = لم يُجب أحد بعد.
live-letters-label = الرسائل
live-letters = رسائل أُرسلت: { $sent }، متبقية: { $left }، أجّلتها خوادم البريد: { $deferred }، لم تصل إلى أحد: { $failed }
live-broken = لم يعد هذا يتغيّر من تلقاء نفسه؛ تُحمَّل الصفحة من جديد بعد نصف دقيقة.
