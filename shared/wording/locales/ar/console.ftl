## تسجيل الدخول بالمتصفح

sign-in-title = تسجيل الدخول
sign-in-why = أدخلوا عنوان حسابكم. ستصلكم رسالة فيها رابط لتسجيل الدخول.
sign-in-none =
    { $signup ->
        [open] ليس لديكم حساب بعد؟ الرسالة نفسها تفتح حسابًا.
       *[closed] ليس لديكم حساب بعد؟ ينشئه لكم من يدير هذا الموقع، أو يدعوكم مالك مجموعة إلى فريقها.
    }
sign-in-address = عنوان بريدكم الإلكتروني
sign-in-send = أرسلوا إليّ الرابط
sign-in-address-wrong = هذا ليس عنوان بريد إلكتروني. اكتبوه على شكل name@example.org.
sign-in-asked-title = تفقّدوا بريدكم
sign-in-asked = إن كان يحق لهذا العنوان الدخول هنا، ففي الطريق إليه رسالة. افتحوا رابطها في هذا المتصفح خلال 15 دقيقة.
sign-in-asked-elsewhere = هل فتحتموه على جهاز آخر؟ ستظهر هناك ستة أرقام: اكتبوها هنا.
sign-in-code = الأرقام الستة
sign-in-code-send = تسجيل الدخول
sign-in-code-wrong = هذه الأرقام خاطئة، أو الرابط قديم جدًا. بعد خمس محاولات خاطئة، اطلبوا رابطًا جديدًا.
sign-in-new = طلب رابط جديد
sign-in-press = تسجيل الدخول باسم { $address } في هذا المتصفح.
sign-in-button = تسجيل الدخول
sign-in-elsewhere-title = طُلب من مكان آخر
sign-in-elsewhere = طلب شخص ما تسجيل الدخول باسم { $address } في متصفح غير هذا. هل كنتم أنتم، على جهاز آخر؟ إذن اضغطوا على الزر، واكتبوا الأرقام هناك.
sign-in-elsewhere-warning = إن لم تطلبوا ذلك، فأغلقوا هذه الصفحة. لا تعطوا الأرقام لأحد أبدًا: سيدخل باسمكم.
sign-in-show-code = عرض الأرقام
sign-in-code-title = أرقامكم
sign-in-code-is = اكتبوها في المتصفح الذي طلب، خلال 15 دقيقة من الطلب:
sign-in-over-title = هذا الرابط استُخدم أو أنه قديم جدًا
sign-in-over = الرابط يسجّل الدخول مرة واحدة، خلال 15 دقيقة. لم يتغيّر شيء.

## لوحة التحكم

console-title = لوحة التحكم
console-signed-in = أنتم مسجّلون باسم { $address }.
console-groups = مجموعاتكم
console-no-groups = لا تنتمون إلى فريق أي مجموعة بعد. أنشئوا مجموعة، أو اطلبوا دعوة من أحد المالكين.
console-place = { $group }: { $role }
console-place-event = { $group }، فقط { $event }: { $role }

role =
    { $role ->
        [owner] مالك
        [editor] محرّر
        [people] شؤون الأشخاص (الدعوات والإجابات)
        [door] الاستقبال
       *[other] دور لا تعرفه هذه النسخة
    }

console-offer = الاطلاع على الدعوة
console-leave = مغادرة
console-sessions = المتصفحات المسجّلة
console-browser = { $name }
console-browser-unknown = متصفح
console-session = سجّل الدخول في { $since }، وآخر ظهور في { $seen }
console-this-browser = (هذا المتصفح)
console-end = إنهاء الجلسة
console-keys = المفاتيح
console-keys-why = بالمفتاح تستخدم البرامج واجهة API باسمكم: `Authorization: Bearer KEY`.
console-no-keys = لا توجد مفاتيح.
console-key-called =
    { $name ->
        [unnamed] مفتاح بلا اسم
       *[other] { $name }
    }
console-key-made = أُنشئ في { $made }
console-key-used = آخر استخدام في { $used }
console-key-unused = لم يُستخدم قط
console-key-ends = حتى { $ends }
console-key-rights = فقط { $rights }
console-revoke = إبطاله
console-key-new = إنشاء مفتاح
console-key-name = اسمه
console-key-name-wrong = يحتاج المفتاح إلى اسم في سطر واحد. أقصى عدد للرموز: { $max }.
console-key-title = مفتاحكم الجديد
console-key-shown = هذا هو المفتاح «{ $name }». لا يُعرض إلا الآن: انسخوه إلى حيث سيُستخدم.
console-back = العودة إلى لوحة التحكم
console-sign-out = تسجيل الخروج
console-sign-out-everywhere = تسجيل الخروج من كل مكان
console-last-owner = أنتم آخر مالك لهذه المجموعة: عيّنوا مالكًا آخر أولًا.

## مكان في فريق

place-title = مكان في فريق
place-offered = يُطلب منكم الاعتناء بـ«{ $group }» بهذا الدور: { $role }.
place-offered-event = يُطلب منكم الاعتناء بـ«{ $event }» من «{ $group }» بهذا الدور: { $role }.
place-join = انضمام
place-decline = لا، شكرًا
place-joined = تعتنون بـ«{ $group }» بهذا الدور: { $role }.
place-joined-event = تعتنون بـ«{ $event }» من «{ $group }» بهذا الدور: { $role }.
place-declined-title = تم الرفض
place-declined = لستم من الفريق.
place-console = الذهاب إلى لوحة التحكم

## الرسائل

sign-in-letter-subject = رابط تسجيل الدخول
sign-in-letter-opening = بهذا الرابط تسجّلون الدخول باسم { $address }. وهو صالح لضغطة واحدة، خلال 15 دقيقة من طلبكم، في المتصفح الذي طلب.
sign-in-letter-closing = في متصفح آخر يعرض ستة أرقام تكتبونها حيث طلبتم. لا تعطوها، ولا هذا الرابط، لأحد أبدًا.
place-letter-subject = { $group }: مكان في الفريق
place-letter-opening = يُطلب منكم الاعتناء بـ«{ $group }» بهذا الدور: { $role }.
place-letter-opening-event = يُطلب منكم الاعتناء بـ«{ $event }» من «{ $group }» بهذا الدور: { $role }.
place-letter-button = الاطلاع على الدعوة
place-letter-closing = لا تمنحكم أي صلاحية، ولا يعلم بها أحد، قبل أن تقبلوها.
place-letter-why = تصلكم هذه الرسالة لأن أحد مالكي { $group } أدخل عنوانكم { $address } على { $site } بتاريخ { $day }. إن لم تريدوا هذا المكان، فلا داعي لفعل أي شيء.
place-letter-decline = لا أريد هذا المكان

## صفحات ما لم ينجح

error-again-title = سجّلوا الدخول مجددًا لهذا
error-again = لحماية حسابكم، يتطلب هذا تسجيل دخول خلال آخر 10 دقائق.
error-again-sign-in-next = لم يتغيّر شيء. سجّلوا الدخول مجددًا على /console/sign-in ثم أعيدوا المحاولة.
error-cross-site-title = جاء هذا من مكان آخر
error-cross-site = لا يقول متصفحكم إن صفحة من صفحاتنا أرسلت هذا، فلم يُنفَّذ.
error-cross-site-next = افتحوا /console واضغطوا على الزر هناك. وإن تكرر الفشل، فاستخدموا متصفحًا أحدث.
error-role-title = هذا ليس من صلاحياتكم
error-role = ليس لدوركم أو مفتاحكم الصلاحية `{ $right }`.
error-role-next = يمكن لأحد مالكي المجموعة أن يمنحكم دورًا يتضمنها.
error-makes-no-groups = جاء حسابكم مع مكان في فريق. وهو لا ينشئ مجموعات خاصة به.
error-makes-no-groups-next = يمكن لمشغّل هذا البرنامج السماح بذلك: `acquaint organizer create` مع عنوانكم.
error-unchanged-next = لم يتغيّر شيء.
error-home = إلى الصفحة الأولى
console-key-new-rights = الصلاحيات التي يقتصر عليها
console-key-new-rights-hint = واحدة في كل سطر من هذه: { $words }. وإن تُرك فارغًا: كل ما يحق لكم.
console-key-new-ends = متى ينتهي (UTC)
