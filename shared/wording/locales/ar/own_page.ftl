## الصفحة الخاصة بالشخص

own-page-subject = صفحتكم، وفيها كل ما يُحفظ عنكم
own-page-opening = على صفحتكم من يمكنكم سؤالهم، وما تصلكم أخباره، وكل ما يُحفظ هنا عن { $address }.
own-page-closing = الرابط صالح لمدة 15 دقيقة، وبعدها فقط في المتصفح الذي فتحه. وهو لكم وحدكم: يُرجى عدم مشاركته.
own-page-title = صفحتكم
own-page-ask = اطلبوا رابطًا إلى صفحتكم: تعرض كل ما يُحفظ عن عنوانكم، وما تصلكم أخباره.
own-page-send = أرسلوا إليّ الرابط
own-page-asked = إن كان هناك شيء محفوظ عن هذا العنوان، ففي الطريق إليه رسالة فيها رابط إلى صفحته. الرابط صالح لمدة 15 دقيقة.
own-page-since = العنوان { $address } معروف هنا منذ { $since }.
own-page-follows = ما تتابعونه
own-page-follows-nothing = لا تتابعون أي مجموعة.
own-page-hear = أخبروني عن
own-hear-every = كل فعالية جديدة
own-hear-monthly = الفعاليات الجديدة، في رسالة واحدة شهريًا
own-hear-answered = الفعاليات التي أجيب عنها فقط
own-hear-paused = لا شيء في الوقت الحالي
own-hear-left = لا شيء بعد الآن
own-page-choose = حفظ
own-page-invitations = ما دُعيتم إليه
own-page-invitations-none = ليست لديكم دعوات.
own-page-invited = دعوة من { $group } إلى { $address } بتاريخ { $on }
own-page-named = بالاسم { $name }
own-page-behind = العنوان والاسم
own-answer =
    { $answer ->
        [yes] أجبتم بـ«نعم».
        [maybe] أجبتم بـ«ربما».
        [no] أجبتم بـ«لا».
       *[none] لم تجيبوا بعد.
    }
own-page-note = ملاحظتكم: { $note }
own-page-guests = عدد المرافقين: { $guests }
own-page-day = { $day }: { $answer }
own-page-came = تسجيل الحضور: { $at }
own-page-stopped = ما لا يصلكم
own-page-stopped-none = لا شيء يمنع وصول الرسائل إليكم.

own-page-stopped-group =
    { $cause ->
        [bounced] عادت رسائل { $group } دون تسليم، منذ { $since }.
        [complained] أُبلغ عن رسائل { $group } بأنها غير مرغوب فيها، منذ { $since }.
       *[unsubscribed] ألغيتم الاشتراك في { $group }، منذ { $since }.
    }

own-page-stopped-all =
    { $cause ->
        [bounced] لا تُرسل إليكم رسائل: عادت دون تسليم، منذ { $since }.
        [complained] لا تُرسل إليكم رسائل: أُبلغ عنها بأنها غير مرغوب فيها، منذ { $since }.
       *[unsubscribed] لا تُرسل إليكم رسائل: ألغيتم جميع الاشتراكات، منذ { $since }.
    }

own-page-mail-me = أرسلوا إليّ رابط صفحتي
own-page-mail-me-why = تعرض صفحتكم كل ما يُحفظ عن عنوانكم لدى جميع المجموعات. ولا يُرسل رابطها إلا إلى بريدكم.
own-page-language = لغة الرسائل إليكم

own-page-letters = الرسائل إليكم وعنكم
own-page-letters-none = لا توجد رسائل.

own-page-letters-newest =
    { $number ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $number } رسائل
       *[other] { $number } رسالة
    }

own-letter-kind =
    { $kind ->
        [invitation] دعوة
        [update] ما الذي تغيّر
        [cancellation] إلغاء
        [reminder] تذكير
        [organizer_letter] رسالة من المنظمين
        [feedback] كيف كان اللقاء
        [seat] عن إجابتكم أو مكانكم
        [link] رابط طُلب بعنوانكم
        [news] فعاليات جديدة
        [ask] عن طلبات بين المشاركين
        [coffee] عن القهوة الشهرية
        [told] إلى المنظمين، عنكم
       *[organizer] إليكم بصفتكم منظمين
    }

own-page-proposed = اقترح تقويمكم وقتًا آخر: { $times } { $note }
own-page-network = طُلب المكان من الشبكة { $network }.
own-page-came-back = عادت رسالة إليكم مؤقتًا بتاريخ { $on }.
own-page-mail = وصلت رسالة منكم أو عنكم بتاريخ { $on }، وتُحفظ حتى { $until }.

# $until: text
own-page-closes = تُقبل إجابتكم حتى: { $until }

# $guests: number
own-page-guests-max = عدد المرافقين المسموح لكم به: { $guests }

own-page-noted = كتب المنظّم إلى جانب ذلك: «{ $note }»
