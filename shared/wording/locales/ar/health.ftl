# حال النظام، لمن يشغّله

health-title = حال هذا النظام
health-well = كل شيء على ما يرام.
health-ill = هنا شيء يحتاج إلى نظركم.
health-database = قاعدة البيانات وقرصها
health-database-well = تقبل التغييرات، وفي قرصها متسع.

health-database-ill =
    { $why ->
        [busy] مشغولة أكثر من اللازم: غيرها يمسك أقفالًا، أو العمل أكثر مما تنجزه.
        [read_only] لا تقبل تغييرات: انظروا هل ضُبطت للقراءة فقط أو هي نسخة احتياطية.
        [full] قرصها ممتلئ: أفسحوا مكانًا. ما أُكّد محفوظ.
        [failing] قرصها يتعطل: انظروا في سجل النظام، وتذكّروا نسختكم الاحتياطية.
        [damaged] جزء منها لا يُقرأ: أوقفوا النظام واستعيدوا نسخة احتياطية.
        [moved] لم يعد الملف حيث فُتح: أعيدوا التشغيل.
       *[other] لا تجيب: انظروا هل تعمل.
    }

health-queue = الطابور
health-queue-well = يقبل الرسائل البرمجية.
health-queue-ill = وسيط الرسائل لا يجيب. لا يضيع شيء: تنتظر الرسائل في قاعدة البيانات حتى يعود.
health-letters = الرسائل المستحقة
health-letters-none = لا شيء: أُرسلت كلها.

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
        [zero] لا شيء.
        [one] رسالة واحدة؛ تنتظر منذ { $minutes } دقيقة.
        [two] رسالتان؛ أقدمهما تنتظر منذ { $minutes } دقيقة.
        [few] { $letters } رسائل؛ أقدمها تنتظر منذ { $minutes } دقيقة.
        [many] { $letters } رسالة؛ أقدمها تنتظر منذ { $minutes } دقيقة.
       *[other] { $letters } رسالة؛ أقدمها تنتظر منذ { $minutes } دقيقة.
    }

health-mail-server = خادم البريد
health-mail-server-none = لم يُضبط أي خادم: تُحفظ الرسائل في مجلد يعرضه ‎/dev/mailbox.
health-mail-server-took-none = لم تُرسل أي رسالة بعد.

# $deferred: number
# $minutes: number
health-mail-server-took = قبل آخر رسالة منذ { $minutes } دقيقة. مؤجلة وتُعاد محاولتها: { $deferred }.
health-mail-server-silent = لم يقبل أي رسالة مع أن هناك ما ينتظر: انظروا هل يعمل، وماذا يقول سجل العامل.
health-tasks = المهام
health-tasks-well = لم تفشل أي مهمة، ولم تتأخر أي منها.

# $failed: number
# $overdue: number
health-tasks-ill = فشلت: { $failed }. تأخرت: { $overdue }. انظروا `acquaint tasks list`، وأعيدوها بـ `acquaint tasks retry`.
health-messages = رسائل للطابور

# $number: number
health-messages-wait =
    { $number ->
        [zero] لا شيء ينتظر.
        [one] واحدة تنتظر.
        [two] اثنتان تنتظران.
        [few] { $number } تنتظر.
        [many] { $number } تنتظر.
       *[other] { $number } تنتظر.
    }

health-inbound = بريد من الخارج

# $number: number
health-inbound-wait =
    { $number ->
        [zero] قُرئ كله.
        [one] واحدة تنتظر القراءة.
        [two] اثنتان تنتظران القراءة.
        [few] { $number } تنتظر القراءة.
        [many] { $number } تنتظر القراءة.
       *[other] { $number } تنتظر القراءة.
    }
