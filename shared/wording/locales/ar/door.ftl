## المدخل: الرمز الذي يُعرض، وصفحة من يستقبل، وروابطها.

seat-code = رمزكم للدخول
seat-code-show = يُعرض عند المدخل
seat-code-why = يقرؤه من يقف عند المدخل بهاتفه. ويكفي أيضًا أن تذكروا اسمكم.
seat-code-open = عرض الرمز

door-title = المدخل
door-counts = وصل { $here } من { $coming }

door-free =
    { $free ->
        [zero] لا مكان شاغرًا
        [one] مكان شاغر واحد
        [two] مكانان شاغران
        [few] { $free } أماكن شاغرة
       *[other] { $free } مكانًا شاغرًا
    }

door-search = الاسم أو العنوان
door-find = بحث
door-nobody = لم يُعثر على أحد. جرّبوا جزءًا من الاسم، أو أدخلوا الشخص في الأسفل.
door-more = لا يظهر الجميع: ابحثوا عن اسم.
door-in = وصل
door-how-many = عدد الواصلين

door-party =
    { $people ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
       *[other] { $people } شخصًا
    }

door-came = هنا منذ { $at }

door-came-party =
    { $people ->
        [zero] لا أحد، منذ { $at }
        [one] شخص واحد، هنا منذ { $at }
        [two] شخصان، هنا منذ { $at }
        [few] { $people } أشخاص، هنا منذ { $at }
       *[other] { $people } شخصًا، هنا منذ { $at }
    }

door-undo = تراجع
door-walk-in = شخص ليس في القائمة
door-name = الاسم
door-address = عنوان البريد، إن أراد التأكيد بالبريد
door-let-in = إدخال
door-walked-in = ليس في القائمة
door-already = سُجّل وصولهم من قبل: { $at }. لم يتغيّر شيء.
door-back = إلى القائمة
door-wrong = اكتبوا اسمًا من 120 حرفًا على الأكثر، وعنوان بريد صحيحًا، أو لا عنوان.
door-gone = لم يعد هذا الشخص في القائمة: ابحثوا عنه من جديد، أو أدخلوه في الأسفل.
door-sent-before = أُرسلت هذه الاستمارة من قبل لشخص آخر، ولم يتغيّر شيء: املؤوها مرة أخرى.
door-no-letter = لا يمكن إرسال رسالة لهذه المجموعة الآن: أدخلوا الشخص بلا عنوان.
door-not-published = ما زالت الفعالية مسودة: لا يمكن لأحد أن يأتي بعد.
door-waits = بانتظار الشبكة
door-refused = لم يُقبل: راجعوه من جديد

door-queue = بانتظار الشبكة، ويُرسل ما بقي عند عودتها. أبقوا هذه الصفحة مفتوحة. في الانتظار:
door-offline = لا توجد شبكة: يقتصر البحث على هذه الصفحة، ولا يمكن التراجع عن شيء حتى تعود.

refusal-no-room-at-door = الأماكن الشاغرة: { $free }، لمجموعة من { $asked }. يجب رفع عدد الأماكن أولًا.

console-door = المدخل
console-door-why = يفتح الرابط صفحة المدخل على أي هاتف: من لديه الرابط يرى الأسماء ويسجّل الوصول. ينتهي بعد الفعالية بـ 12 ساعة، أو حين تُنهونه.
console-door-make = إنشاء رابط للمدخل
console-door-links = روابط المدخل
console-door-no-links = لا يوجد رابط بعد.
console-door-made = أُنشئ: { $made }. ينتهي: { $ends }.
console-door-ended = انتهى
console-door-end = إنهاؤه
console-door-came = من حضر
console-door-nobody = لم يُسجَّل وصول أحد بعد.
console-badges = طباعة بطاقات الأسماء
console-badges-why = ثماني بطاقات في الصفحة: اطبعوا هذه الصفحة على A4 أو Letter. من لم يذكر اسمه، وكل مرافق، له بطاقة يُكتب عليها.
console-badge-guest = مرافق { $name }
