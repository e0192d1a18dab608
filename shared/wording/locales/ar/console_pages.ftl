## ما تشترك فيه جميع صفحات لوحة التحكم

console-way-back = طريق العودة
console-show = عرض
console-search = بحث
console-search-button = بحث
console-next-page = المزيد
console-further = إعدادات أخرى
console-form-faults = لم يُحفظ هذا بعد: جزء منه لا يمكن حفظه.
console-save = حفظ
console-nothing-found = لا شيء يطابق ذلك.
console-all = الكل
console-counted = { $what } ({ $number })

console-done =
    { $what ->
        [published] نُشرت، والرسائل في الطريق.
        [cancelled] أُلغيت، والرسائل في الطريق.
        [restored] ستُقام رغم إلغائها سابقًا، ويُبلَّغ الناس بذلك.
        [door] رابط المدخل جاهز.
        [copied] هذه هي النسخة، وهي مسودة.
        [deleted] حُذفت المسودة.
        [group-deleted] حُذفت المجموعة.
        [resent] الرسالة في الطريق من جديد.
        [accepted] حصل على مكان، ورسالة تخبره بذلك.
        [not_accepted] تم الاعتذار، وستصله رسالة لطيفة.
        [uninvited] سُحبت الدعوة.
        [answered] سُجّلت الإجابة.
        [announced] يُبلَّغ المتابعون بها.
        [letter] ستُرسل رسالتكم في وقتها.
        [test] رسالة تجريبية في الطريق إليكم وحدكم.
        [undone] سُحبت الرسالة: لن تصل إلى أحد.
        [lifted] يستقبل العنوان الرسائل من جديد.
        [removed] تمت الإزالة.
        [offered] الدعوة في الطريق بالبريد.
        [retried] تُعاد المحاولة.
       *[other] تم الحفظ.
    }

## المجموعات

console-account = حسابكم
console-group-new = إنشاء مجموعة
console-group-why = تضم المجموعة فعاليات، ولها صفحة وتقويم خاصان بها. وهي ما يراه الناس مُرسِلًا لرسائلكم.
console-group-name = اسمها
console-group-name-hint = يقرؤه الناس بوصفه المُرسِل: صنّاع الميناء.
console-group-create = إنشاء المجموعة
console-group-page = صفحة المجموعة
console-zone = المنطقة الزمنية
console-zone-hint = حيث تلتقون، مثل Africa/Cairo أو Asia/Dubai.
console-language = لغة رسائلها
console-settings = الإعدادات
console-description = عمّ تدور
console-markdown-hint = السطر الفارغ يبدأ فقرة، و**نجمتان** تبرزان الكلمات، والسطر الذي يبدأ بـ - هو بند في قائمة.
console-reply-to = إلى أين تذهب الردود
console-reply-to-hint = عندما يضغط الناس على «رد»، تذهب كلماتهم إلى هذا العنوان.
console-reminders = التذكيرات
console-reminders-hint = كم ساعة قبل البداية، بينها فواصل: 168, 24. اتركوه فارغًا لأسبوع ويوم.
console-legal-name = المرسِل بالاسم الكامل
console-legal-name-hint = شخص أو جمعية. يجب أن يبيّن البريد المرسل إلى كثيرين ممّن هو، ويظهر هذا في نهاية كل رسالة.
console-postal-address = العنوان البريدي
console-contact = طريقة أخرى للتواصل معكم
console-contact-hint = عنوان بريد إلكتروني أو رقم هاتف.
console-privacy-url = صفحة عمّا تفعلونه ببيانات الناس

## الفعاليات

console-events = الفعاليات
console-next = القادمة
console-past = الماضية
console-no-events = لا شيء مخطط له. أنشئوا فعالية من ثلاثة أشياء: اسم ووقت ومكان. لن يعلم بها أحد قبل أن تنشروها.
console-no-past-events = لم يُقَم شيء بعد.
console-event-new = إنشاء فعالية
console-event-new-why = هذه الثلاثة تكفي. إنها مسودة لا يراها إلا فريقكم، ومدتها ساعتان، ويمكن تغيير كل شيء فيها.
console-event-create = إنشاء المسودة
console-event-title = الاسم
console-starts = وقت البداية
console-starts-hint = بالتوقيت المحلي هناك ({ $zone }).
console-venue = المكان
console-venue-hint = اسم يجده الناس: المقهى المركزي.
console-event = الفعالية
console-event-page = صفحتها العامة
console-draft-why = هذه مسودة: لا يراها إلا فريقكم. يمكنكم دعوة الناس من الآن؛ وستصلهم رسائلهم عند النشر.
console-publish = نشر

console-status = الحالة
console-status-draft = مسودة
console-status-published = منشورة
console-status-cancelled = ملغاة
console-status-over = منتهية

console-event-counts = المدعوون: { $invited }، سيحضرون: { $going }، في الانتظار: { $waiting }

console-seats-label = الأماكن

console-seats =
    { $taken ->
        [zero] لا أماكن محجوزة، بلا حد
        [one] مكان واحد محجوز، بلا حد
        [two] مكانان محجوزان، بلا حد
        [few] { $taken } أماكن محجوزة، بلا حد
        [many] { $taken } مكانًا محجوزًا، بلا حد
       *[other] { $taken } مكان محجوز، بلا حد
    }

console-seats-of = محجوز { $taken } من أصل { $capacity }
console-answer-counts = سيحضرون: { $going }، في الانتظار: { $waiting }، ربما: { $maybe }، لن يحضروا: { $declined }، بلا إجابة: { $silent }

## دعوة الناس

console-invite = دعوة الناس
console-invite-why = الصقوا قائمة أو اختاروا ملفًا. سترون مآل كل صف قبل أن تصل رسالة إلى أحد.
console-paste = العناوين
console-paste-hint = بأسماء أو دونها، بأي ترتيب: Anna Berg anna@example.org, bo@example.org
console-file = أو جدول في ملف CSV
console-file-hint = كما يصدّره برنامج جداول أو Luma أو Meetup أو Eventbrite أو دفتر عناوين.
console-obtained-from = من أين هذه العناوين
console-obtained-from-hint = يقرؤه كل شخص في نهاية رسالته: لقاؤنا في الربيع. يمكن تركه فارغًا إذا كانت العناوين الملصقة { $most } أو أقل: فيقرأ عندها أنكم كتبتم عنوانه بأنفسكم.
console-obtained-ground = لماذا يحق لكم مراسلتهم

console-ground =
    { $ground ->
        [asked] طلبوا ذلك
        [came_before] حضروا شيئًا لكم من قبل
        [member] هم أعضاء
       *[other] تعرفونهم شخصيًا
    }

console-invite-look = عرض القائمة
console-import-why = لم يُراسَل أحد بعد. انظروا إلى الصفوف ثم ادعوا.
console-import-applied = هذه القائمة ضمن جهات اتصال مجموعتكم. ودعوتها مرة أخرى لا تراسل أحدًا دُعي من قبل.

console-invite-press =
    { $people ->
        [zero] لا أحد لدعوته
        [one] دعوة شخص واحد
        [two] دعوة شخصين
        [few] دعوة { $people } أشخاص
        [many] دعوة { $people } شخصًا
       *[other] دعوة { $people } شخص
    }

console-invited = دُعوا الآن: { $created }. دُعوا من قبل: { $already }. والصفوف التي لا يمكن دعوتها مدرجة أدناه مع سبب ذلك.
console-all-invited = أمكنت قراءة كل الصفوف.
console-row = { $number }: { $who }

console-row-state =
    { $state ->
        [ready] جديد
        [known] معروف
        [suppressed] لا يستقبل رسائل
       *[other] تعذّرت القراءة
    }

console-row-known = من جهات اتصال مجموعتكم، أو دُعي من قبل، أو مكرر في هذه القائمة. تُوجَّه إليه الدعوة إن لم تكن قد وُجّهت.
console-row-suppressed = لا يستقبل رسائل هذه المجموعة: أُلغي الاشتراك، أو عادت الرسائل إليه. لذلك يُستثنى.
console-row-without-address = لا يوجد عنوان بريد إلكتروني في هذا الصف.

## الإجابات

console-answers = الإجابات
console-nobody-invited = لم يُدعَ أحد بعد. الصقوا قائمة تحت «دعوة الناس»: تصل كل شخص رسالة فيها رابط خاص به للإجابة، وتظهر إجابته هنا.
console-unreached = تعذّر الوصول

console-standing =
    { $standing ->
        [going] حضور
        [waitlisted] في الانتظار
        [offered] عُرض عليه مكان
        [requested] طلب ينتظر قراركم
        [not_accepted] اعتذرتم عن طلبه
        [maybe] ربما
        [declined] اعتذار
        [held] طلب مكانًا
        [withdrawn] سُحبت دعوته
        [came] حضر
        [absent] لم يحضر
       *[other] بلا إجابة
    }

console-waits-at = رقم { $place } في الدور

console-guests =
    { $guests ->
        [zero] دون مرافقين
        [one] مع مرافق واحد
        [two] مع مرافقَين اثنين
        [few] مع { $guests } مرافقين
        [many] مع { $guests } مرافقًا
       *[other] مع { $guests } مرافق
    }

console-note = «{ $note }»

console-delivery =
    { $state ->
        [pending] رسالة في الطريق.
        [sending] رسالة في الطريق.
        [deferred] قال خادم البريد «لاحقًا»: ستُعاد المحاولة.
        [bounced] لا وجود لهذا العنوان: عادت الرسالة.
        [failed] رُفضت الرسالة أو تُوقف عن إرسالها.
        [suppressed] لا يستقبل مثل هذه الرسائل: انظروا قائمة من لا تصلهم رسائل.
        [sent] قبل خادم البريد الرسالة.
       *[other] أبلغت رسالة أخرى بالمزيد.
    }

## تغيير فعالية

console-edit = تعديل
console-ends = وقت النهاية
console-venue-address = العنوان
console-capacity = عدد الأماكن
console-capacity-hint = اتركوه فارغًا إن لم يكن هناك حد.
console-guests-max = عدد المرافقين المسموح لكل شخص
console-waitlist = قائمة انتظار عند اكتمال الأماكن
console-who-finds = من يجدها

console-visibility =
    { $visibility ->
        [public] الجميع: تظهر على صفحة المجموعة وفي تقويمها
        [unlisted] من لديه رابطها
       *[other] المدعوون فقط
    }

console-online-url = رابط المشاركة عبر الإنترنت
console-online-shown = من يرى هذا الرابط

console-link-shown-to =
    { $who ->
        [seated] من لديه مكان
       *[other] كل من يرى الفعالية
    }

console-doors-open = فتح الأبواب
console-rsvp-closes = إغلاق باب الإجابة
console-event-reminders-hint = كم ساعة قبل البداية، بينها فواصل. اتركوه فارغًا لتذكيرات المجموعة.
console-recurrence = تتكرر بهذه القاعدة
console-recurrence-hint = كما تكتبها التقاويم: FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = خط العرض
console-longitude = خط الطول

console-who-hears =
    { $people ->
        [zero] لن تصل رسالة إلى أحد إذا حفظتم هذا.
        [one] تصل رسالة إلى شخص واحد إذا حفظتم هذا.
        [two] تصل رسالة إلى شخصين إذا حفظتم هذا.
        [few] تصل رسالة إلى { $people } أشخاص إذا حفظتم هذا.
        [many] تصل رسالة إلى { $people } شخصًا إذا حفظتم هذا.
       *[other] تصل رسالة إلى { $people } شخص إذا حفظتم هذا.
    }

console-asks-again = يتغيّر الوقت أو المكان: يُسألون من جديد إن كانوا سيحضرون. وتبقى الأماكن كما هي حتى يعتذر أحد. ومن ألغى اشتراكه لا يصله شيء.
console-tells = يقرؤون ما اختلف. ومن ألغى اشتراكه لا يصله شيء.

console-save-and-tell =
    { $people ->
        [zero] حفظ
        [one] حفظ ومراسلة شخص واحد
        [two] حفظ ومراسلة شخصين
        [few] حفظ ومراسلة { $people } أشخاص
        [many] حفظ ومراسلة { $people } شخصًا
       *[other] حفظ ومراسلة { $people } شخص
    }

console-save-quietly = حفظ دون مراسلة أحد
console-back-to-form = رجوع

console-copy = نسخ
console-announce = إبلاغ متابعي المجموعة
console-restore = التراجع عن الإلغاء
console-cancel = إلغاؤها
console-cancel-why =
    { $people ->
        [zero] لن تصل رسالة إلى أحد.
        [one] تصل رسالة إلى شخص واحد بأن الفعالية لن تُقام، ويزيلها تقويمه.
        [two] تصل رسالة إلى شخصين بأن الفعالية لن تُقام، ويزيلها تقويماهما.
        [few] تصل رسالة إلى { $people } أشخاص بأن الفعالية لن تُقام، وتزيلها تقاويمهم.
        [many] تصل رسالة إلى { $people } شخصًا بأن الفعالية لن تُقام، وتزيلها تقاويمهم.
       *[other] تصل رسالة إلى { $people } شخص بأن الفعالية لن تُقام، وتزيلها تقاويمهم.
    } يسري ذلك على الفور، ويمكن التراجع عنه.
console-cancel-reason = السبب
console-cancel-reason-hint = يقرؤه المدعوون.
console-cancel-press = إلغاء الفعالية
console-delete = حذف المسودة
console-delete-why = تُحذف المسودة ودعواتها نهائيًا. لم يُراسَل أحد.
console-delete-press = حذف المسودة
console-type-title = اكتبوا الاسم كاملًا
console-type-title-hint = وهو: { $title }
console-type-title-wrong = هذا ليس الاسم حرفًا بحرف.
console-delete-group = حذف هذه المجموعة
console-delete-group-why = تُحذف فعالياتها ودعواتها وإجاباتها ورسائلها ومتابعوها وقوائمها وفريقها على الفور ونهائيًا.
console-delete-group-press = حذف المجموعة
console-type-name = اكتبوا اسم المجموعة كاملًا

## شخص واحد

console-take-away = أخذ هذه القائمة في ملف؛ يتطلب ذلك تسجيل دخول خلال آخر عشر دقائق:
console-as-csv = جدول (CSV)
console-as-vcf = دفتر عناوين (vCard)
console-answer-for-why = هل أجابكم أحد بطريقة أخرى؟ سجّلوا إجابته؛ ومن لم يُدعَ بعد يُدعى بذلك.
console-answer-press = تسجيل
console-answer = الإجابة
console-person = الاسم
console-address = عنوان البريد الإلكتروني
console-guests-label = المرافقون
console-their-words = بكلماته
console-answered-at = وقت الإجابة
console-invited-at = وقت الدعوة
console-personal-page = صفحته الشخصية
console-personal-page-why = من لديه رابط الصفحة الشخصية يمكنه الإجابة نيابةً عن صاحبها.
console-resend = إرسال رسالته من جديد
console-uninvite = سحب الدعوة
console-preview = معاينة
console-preview-why = هكذا يراها الناس، أو سيرونها بعد النشر. لا أثر لأي شيء تضغطون عليه أدناه.
console-preview-back = العودة إلى الفعالية
console-preview-of =
    { $what ->
        [personal] الصفحة الشخصية
        [letter] رسالة الدعوة
       *[page] صفحة الفعالية
    }

## الرسائل

console-letters = الرسائل
console-letters-why = اكتبوا إلى بعض الأشخاص. لا تصل رسالة إلى أحد بين الساعة 22 والساعة 8 بالتوقيت المحلي، ولا بعد إلغاء الاشتراك. وإن كانت لأكثر من 20 شخصًا، أمكنكم سحبها خلال خمس دقائق.
console-letters-written = ما كُتب حتى الآن
console-no-letters = لم تكتبوا إلى أحد بعد.
console-letter-to = إلى من
console-letter-subject = الموضوع
console-letter-body = ما تريدون قوله
console-send-at = ليس قبل
console-send-at-hint = بالتوقيت المحلي هناك ({ $zone }). اتركوه فارغًا للإرسال الآن.
console-letter-look = معاينة
console-letter-test = إرسالها إليّ وحدي
console-letter-looks = كيف ستبدو

console-letter-goes-to =
    { $people ->
        [zero] إلى لا أحد ({ $who })
        [one] إلى شخص واحد ({ $who })
        [two] إلى شخصين ({ $who })
        [few] إلى { $people } أشخاص ({ $who })
        [many] إلى { $people } شخصًا ({ $who })
       *[other] إلى { $people } شخص ({ $who })
    }

console-letter-send =
    { $people ->
        [0] أرسلوها وإن لم يكن هناك أحد بعد
        [zero] لا أحد للإرسال إليه
        [one] إرسالها إلى شخص واحد
        [two] إرسالها إلى شخصين
        [few] إرسالها إلى { $people } أشخاص
        [many] إرسالها إلى { $people } شخصًا
       *[other] إرسالها إلى { $people } شخص
    }

console-letter-state =
    { $state ->
        [waiting] في الانتظار
        [sending] قيد الإرسال
        [sent] أُرسلت
       *[other] سُحبت
    }

console-letter-progress = أُرسلت: { $sent }، في الطريق: { $pending }، لم تُقبل: { $failed }
console-letter-undo = سحبها
console-deliveries = جميع الرسائل
console-no-deliveries = لم تُرسل أي رسالة بعد.

console-letter-kind =
    { $kind ->
        [invitation] دعوة
        [update] ما الذي تغيّر
        [cancellation] إلغاء
        [confirmation] وصول الإجابة
        [waitlisted] على قائمة الانتظار
        [promoted] الحصول على مكان
        [offered] عُرض عليهم مكان
        [offer_lapsed] ذهب المكان المعروض إلى غيرهم
        [requested] طلبوا مكانًا
        [not_accepted] اعتُذر عن طلبهم
        [not_taken] تعذّر قبول ما قاله التقويم
        [reminder] تذكير
        [seat_released] لم يُؤكَّد مكانهم فذهب إلى غيرهم
        [still_coming] سؤالهم هل ما زالوا سيحضرون
        [not_drawn] لم تصبهم القرعة
        [at_door] رابطهم، طُلب عند الملصق
        [feedback] سؤالهم كيف كان اللقاء
        [organizer_letter] رسالتكم
       *[other] الرابط المطلوب على صفحة الفعالية
    }

console-delivery-state =
    { $state ->
        [pending] في الانتظار
        [sending] قيد الإرسال
        [sent] أُرسلت
        [deferred] لاحقًا
        [bounced] عادت
        [failed] تُوقف عن إرسالها
        [superseded] لم تعد لازمة
       *[other] غير مرغوب فيها
    }

console-next-attempt = محاولة جديدة: { $at }

## من تصل إليهم المجموعة

console-followers = المتابعون
console-no-followers = لا أحد يتابع المجموعة بعد. على صفحة المجموعة يترك الناس عناوينهم لتصلهم أخبار الفعاليات الجديدة.
console-remove = إزالة
console-no-mail = من لا تصلهم رسائل
console-all-reached = الرسائل تصل إلى الجميع: لم يُلغِ أحد اشتراكه، ولم تعد أي رسالة.

console-cause =
    { $cause ->
        [unsubscribed] أُلغي الاشتراك.
        [bounced] عادت الرسائل إلى هذا العنوان: لا وجود له.
        [complained] أُبلغ عن رسالة بأنها غير مرغوب فيها.
       *[other] لا تصله رسائل من هنا. ولا علاقة لذلك برسائلكم.
    }

console-own-wish = لا يمكن التراجع إلا لصاحب العنوان، عبر الرابط الذي في رسالته.
console-lift = إعطاؤه فرصة أخرى
console-origins = مصادر العناوين
console-no-origins = يظهر هذا عندما تدعون أشخاصًا وتذكرون مصدر عناوينهم.
console-origin-fared = رسائل أُرسلت: { $written }، في الانتظار: { $waiting }، عناوين غير موجودة: { $bounced }، أُبلغ عنها: { $complained }

console-origin-state =
    { $state ->
        [open] مفتوح
        [trying] عدد قليل أولًا
        [released] الجميع
        [stopped] موقوف
       *[other] الجميع، بقرار منكم
    }

console-origin-go-on = مراسلة الآخرين رغم ذلك

## النشاط والفريق

console-activity = النشاط
console-nothing-happened = لم يحدث شيء بعد.
console-happened-by = { $at }: { $who }
# $more: number
console-happened-more = و{ $more } غيرهم

console-author =
    { $author ->
        [account] أحد أعضاء الفريق
        [link] من لديه الرابط الشخصي
        [calendar] تقويم الشخص
        [door] شخص عند المدخل
       *[other] تلقائيًا
    }

console-happened =
    { $what ->
        [group-created] أُنشئت المجموعة
        [group-updated] تغيّرت إعدادات المجموعة
        [group-deleted] حُذفت المجموعة
        [event-created] أُنشئت فعالية
        [event-published] نُشرت الفعالية
        [event-updated] تغيّرت الفعالية
        [event-cancelled] أُلغيت الفعالية
        [event-restored] جرى التراجع عن الإلغاء
        [event-deleted] حُذفت مسودة
        [invitation-created] دُعي شخص
        [invitation-withdrawn] سُحبت دعوة
        [rsvp-changed] وصلت إجابة
        [rsvp-promoted] انتقل شخص من قائمة الانتظار إلى مكان
        [member-invited] طُلب من شخص الانضمام إلى الفريق
        [member-joined] انضم شخص إلى الفريق
        [member-updated] تغيّر دور شخص في الفريق
        [member-left] غادر شخص الفريق، أو لم يقبل المكان
        [key-created] أنشأ أحد أعضاء الفريق مفتاحًا
        [key-revoked] أُبطل مفتاح لأحد أعضاء الفريق
        [webhook-created] أُنشئ webhook
        [webhook-updated] تغيّر webhook، أو شُغّل أو أُوقف
        [webhook-deleted] حُذف webhook
        [webhook-replayed] أُعيد إرسال رسالة إلى webhook
        [template-kept] حُفظ قالب
        [template-deleted] حُذف قالب
        [origin-continued] تُرسل الرسائل إلى أشخاص أحد المصادر رغم توقفها
        [invitation-resent] أُعيد إرسال رسالة
        [check_in-created] وصل شخص
        [check_in-undone] أُلغي تسجيل وصول
        [contact-imported] أُدخلت قائمة أشخاص
        [contact-deleted] أُزيلت جهة اتصال
        [follower-removed] أُزيل متابع
        [suppression-lifted] أُعطي عنوان فرصة أخرى
        [event-announced] أُعلنت الفعالية للمتابعين
        [letter-created] كُتبت رسالة إلى الضيوف
        [letter-undone] سُحبت رسالة
        [door_link-created] أُنشئ رابط للاستقبال
        [door_link-revoked] أُنهي رابط للاستقبال
       *[other] { $what }
    }

console-team = الفريق
console-team-why = اطلبوا مساعدة شخص ما. تصله رسالة، ولا تكون له أي صلاحية قبل أن يقبل. للمالك أن يفعل كل شيء، وللمحرّر كل شيء عدا الفريق، و«شؤون الأشخاص» للدعوات والإجابات، و«الاستقبال» لتسجيل الحضور.
console-team-ask = إرسال الطلب
console-role = الدور
console-make-role = تعيين الدور: { $role }
console-for-one-event = لفعالية واحدة
console-not-accepted = لم يُقبل بعد

## لماذا لم يُنفَّذ شيء

refused-draft = ما زالت الفعالية مسودة ولا يعلم بها أحد: انشروها أولًا.
refused-published = الفعالية منشورة بالفعل.
refused-cancelled = الفعالية ملغاة: تراجعوا عن الإلغاء أولًا.
refused-over = انتهت الفعالية: لم يعد يُدعى إليها أحد ولا يُراسَل بشأنها.
refused-no-draft = لا تُحذف إلا المسودات: ألغوا الفعالية بدلًا من ذلك ليُبلَّغ الناس.
refused-events-to-come = لهذه المجموعة فعالية منشورة قادمة: ألغوها أولًا ليُبلَّغ الناس، ثم احذفوا المجموعة.
refused-changed-meanwhile = غيّر شخص ما هذا بينما كان مفتوحًا لديكم. افتحوه من جديد وأعيدوا تغييركم على ما هو موجود الآن.
refused-in-team = لهذا العنوان مكان في الفريق بالفعل: غيّروا دوره أو أزيلوه أولًا.

refused-resent =
    { $minutes ->
        [zero] أُعيد إرسال هذه الرسالة قبل لحظات: حاولوا بعد قليل.
        [one] أُعيد إرسال هذه الرسالة قبل لحظات: انتظروا دقيقة واحدة.
        [two] أُعيد إرسال هذه الرسالة قبل لحظات: انتظروا دقيقتين.
        [few] أُعيد إرسال هذه الرسالة قبل لحظات: انتظروا { $minutes } دقائق.
       *[other] أُعيد إرسال هذه الرسالة قبل لحظات: انتظروا { $minutes } دقيقة.
    }

refused-suppressed = لا يستقبل هذا العنوان مثل هذه الرسائل. والسبب مذكور في قائمة مجموعتكم لمن لا تصلهم رسائل.
refused-own-wish = ألغى هذا الشخص اشتراكه في جميع الرسائل أو أبلغ عنها: هو وحده من يمكنه التراجع، عبر الرابط الذي في رسالته.
refused-unnamed = يجب أن يرى الناس من يراسلهم قبل أن تدعو مجموعة أكثر من الحد ({ $most }): اكتبوا في إعدادات المجموعة المرسِل والعنوان البريدي وصفحة الخصوصية وطريقة التواصل، ثم ادعوا من جديد.
refused-new-organizer = يراسل الحساب الجديد 100 شخص في اليوم على الأكثر في أسبوعه الأول: راسلوا عددًا أقل، أو راسلوا الباقين غدًا.
refused-gone-out = بدأ إرسال هذه الرسالة، أو سُحبت من قبل.
console-seats-go = يوجد مكان لمن ينتظرون. عدد من يحصل منهم على مكان أو عرض وتصله رسالة، على الأكثر: { $people }.
console-save-and-tell-seated = حفظ ومراسلة من يحصل على مكان فقط
console-private-answers = إجابات خاصة: لا يرى عدد مرات كل إجابة إلا المالكون، ولا يرى أحد من أجاب بها
console-colour = اللون
console-colour-hint = به تُعرف صفحاتها وأغلفتها ورسائلها.
console-contacts = جهات الاتصال
console-no-contacts = لا توجد بعد. من يرد في قائمة تدعونها يصبح جهة اتصال للمجموعة؛ ولا يُعلن لجهات الاتصال شيء أبدًا.
console-seat-log = سجل الأماكن
console-seat-step = { $from } ← { $to }
console-give-seat = منح مكان
console-give-seat-why = منحه المنظّمون لمن كان ينتظر
console-for-which-events = لأي فعاليات
console-who-is-told = عدد المدعوين الذين تصلهم رسالة فورًا: { $people }.
console-type-address = اكتبوا عنوانه كاملًا
console-type-wrong = هذا ليس ما هو مكتوب هناك حرفًا بحرف.
console-file-or-paste = ألصقتم عناوين أيضًا: أرسلوا القوائم واحدة بعد الأخرى.
