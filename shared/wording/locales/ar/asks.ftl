## Asks between people: letters and pages

asks-somebody = شخص ما
asks-subject =
    { $kind ->
        [reference_again] يود { $name } ذكركم مرجعًا: لهذه الوظيفة؟
        [coffee] يرغب { $name } في فنجان قهوة معكم
        [reference] يطلب منكم { $name } أن تكونوا مرجعًا له
        [connection] يطلب منكم { $name } أن تعرّفوه بشخص
        [suggestion] يود { $name } أن يعرّفكم بشخص
        [short_notice] يحتاج { $name } إلى مساعدة عاجلة
       *[introduction] يرغب { $name } في التعرف إليكم
    }
asks-subject-reminder =
    { $kind ->
        [reference_again] ما زال مفتوحًا: تزكية لـ{ $name }
        [coffee] ما زال مفتوحًا: فنجان قهوة مع { $name }
        [reference] ما زال مفتوحًا: أن تكونوا مرجعًا لـ{ $name }
        [connection] ما زال مفتوحًا: تعريف { $name } بشخص
        [suggestion] ما زال مفتوحًا: يود { $name } أن يعرّفكم بشخص
       *[introduction] ما زال مفتوحًا: يرغب { $name } في التعرف إليكم
    }
asks-opening =
    { $kind ->
        [reference_again] يمكن لـ{ $name } ذكركم مرجعًا كما قلتم. الأمر يخص وظيفة واحدة، وجوابكم لها وحدها.
        [coffee] يدعوكم { $name }، وهو مثلكم من المشاركين في { $event }، إلى فنجان قهوة.
        [reference] يطلب منكم { $name }، وهو مثلكم من المشاركين في { $event }، أن تكونوا مرجعًا له.
        [connection] يسألكم { $name }، وهو مثلكم من المشاركين في { $event }، إن كنتم تعرفون الشخص المناسب وتصلونه به.
        [suggestion] يرى { $name } أنه ينبغي أن تلتقوا بشخص آخر.
        [short_notice] يحتاج { $name }، وهو مثلكم من المشاركين في { $event }، إلى مساعدة قريبًا. يُسأل عدد قليل من الناس، وتكفي أول موافقة.
       *[introduction] يرغب { $name }، وهو مثلكم من المشاركين في { $event }، في التعرف إليكم.
    }
asks-what = الطلب
asks-why-you = لماذا أنتم
asks-how-long = المدة
asks-minutes = { $minutes } دقيقة
asks-see = الاطلاع والرد
asks-either-way =
    { $kind ->
        [connection] يُسأل من تختارونه مع كلمتكم، وله أن يرفض. وكل ما عدا ذلك، حتى الصمت، يبدو لـ{ $name } سواء: رسالة قصيرة في { $day } بلا ذكر سبب.
        [suggestion] إن وافقتم سُئل الآخر أيضًا ورأى اسمكم. ولا يحصل كل منكما على عنوان الآخر إلا إذا وافقتما معًا. وكل ما عدا ذلك، حتى الصمت، يبدو لـ{ $name } سواء: رسالة قصيرة في { $day } بلا ذكر سبب.
        [short_notice] مع أول موافقة يحصل الاثنان على عنوان كل منهما، ويعلم الآخرون أن شخصًا آخر استطاع. ولا بأس بالصمت: سيصل { $name } خبر في { $day } على أبعد تقدير، على أي حال.
       *[introduction] إن وافقتم حصل كل منكما على عنوان الآخر. وكل ما عدا ذلك، حتى الصمت، يبدو لـ{ $name } سواء: رسالة قصيرة في { $day } بلا ذكر سبب.
    }
asks-why-asked = وصلتكم هذه الرسالة لأنكم ذكرتم على صفحتكم أنه يجوز للمشاركين في فعاليات { $group } أن يطلبوا منكم ({ $address }).
asks-why-asker = وصلتكم هذه الرسالة لأن طلبًا أُرسل من صفحتكم ({ $address }).
asks-leave = طلبات أقل أو استراحة أو لا شيء: صفحتكم
asks-closed-subject = طلبكم في { $event }
asks-closed-opening = لم يأتِ هذا الطلب بنتيجة. ولذلك أسباب كثيرة، ومعظمها لا يتعلق بكم: فالناس مسافرون أو مشغولون أو تأتيهم طلبات من عدة أشخاص في وقت واحد.
asks-closed-closing = قد يسعد آخرون من فعالياتكم بأن يُطلب منهم. وصفحتكم تعرض من هم.
asks-to-own-page = إلى صفحتي
asks-agreed-subject = يمكنكم الآن التحدث مع { $name }
asks-agreed-asker = وافق { $name }.
asks-agreed-asked = لقد وافقتم على طلب { $name }.
asks-address = العنوان
asks-note = كلمة مع الموافقة
asks-agreed-closing = الرد على هذه الرسالة يصل مباشرة إلى { $name }. ومن هنا فالأمر بينكما: لا يقرأ Acquaint شيئًا منه.
asks-written-subject = رد على طلبكم في { $event }
asks-written-opening = من طلبتم منه يجيب كتابةً:
asks-written-closing = لم يُذكر عنوان: الرد على هذه الرسالة لا يصل إلى أحد.
asks-yes = نعم
asks-yes-note = كلمة معها إن شئتم
asks-in-writing = الرد كتابةً
asks-in-writing-hint = يُنقل ردكم مرة واحدة من دون عنوانكم.
asks-your-answer = ردكم
asks-quietly = من دون كلمة
asks-quietly-hint = لا شيء من هذا يُخبر { $name } بأي أمر: في { $day } تصله رسالة بأن الطلب لم يأتِ بنتيجة، كأنكم لم تطلعوا عليه.
asks-not-now = ليس هذه المرة
asks-in-a-month = اسألوني بعد شهر
asks-no-more = لا مزيد من هذه الطلبات
asks-report = إبلاغ
asks-stop-hint = بعد أي منهما لا يصلكم شيء آخر من { $name }. وبعد الإبلاغ لا تصل طلباته إلى أي شخص آخر في هذه المجموعة حتى يطلع أحد المنظمين.
asks-said =
    { $answer ->
        [yes] لقد وافقتم: رسالة فيها عنوان الآخر في طريقها إلى كل منكما.
        [in_writing] ردكم في الطريق من دون عنوانكم.
        [not_now] قلتم: ليس هذه المرة. ما زال بإمكانكم قول شيء آخر.
        [in_a_month] قلتم: اسألوني بعد شهر. ما زال بإمكانكم قول شيء آخر.
        [no_more] لن يصلكم شيء آخر من هذا الشخص.
        [report] شكرًا على الإبلاغ. لن يصلكم شيء آخر من هذا الشخص.
       *[none] انتهى هذا الطلب.
    }
asks-title = الطلب من الآخرين
asks-intro = يحب الناس أن يساعدوا حيث يستطيعون إذا أُحسن الطلب. لا يرى أحد عنوانكم قبل موافقته، ويصلكم خبر كل طلب في يوم معروف منذ البداية.
asks-own = ما طلبتموه
asks-own-none = لم تطلبوا شيئًا بعد.
asks-kind-at =
    { $kind ->
        [coffee] فنجان قهوة، في { $event }
        [reference] مرجع، في { $event }
        [connection] التعريف بشخص، في { $event }
        [suggestion] «ينبغي أن تلتقيا»، في { $event }
        [short_notice] مساعدة عاجلة، في { $event }
       *[introduction] التعرف إلى شخص، في { $event }
    }
asks-state =
    { $state ->
        [agreed] يمكنكما التحدث: انظروا بريدكم.
        [answered] وصلكم رد: انظروا بريدكم.
        [taken_back] لقد سحبتموه.
        [closed] لم يأتِ بنتيجة.
       *[asked] سيصلكم خبر حتى { $day } على أي حال.
    }
asks-take-back = سحب
asks-take-back-hint = يتحرر مكانه في اليوم الذي كان سيصلكم فيه الخبر.
asks-waiting = ما يُطلب منكم
asks-waiting-look = الرسالة التي وصلتكم تقود إليه.
asks-people = أشخاص يمكنكم الطلب منهم
asks-people-none = لا يمكن الطلب من أحد الآن. من له مكان في الفعالية نفسها يمكنه الطلب من الآخرين من أسبوع قبلها إلى ثلاثين يومًا بعدها، إن ذكروا أنه يجوز الطلب منهم.
asks-helps = يمكنه المساعدة في: { $topics }
asks-about = اسألوه عن: { $about }
asks-form-open = الطلب من { $name }
asks-form-kind = الغرض
asks-kind =
    { $kind ->
        [coffee] فنجان قهوة
        [reference] أن يكون مرجعًا
        [connection] أن يعرّفكم بشخص يعرفه
       *[introduction] التعارف
    }
asks-form-what = ما تطلبونه (من { $min } إلى { $max } حرفًا)
asks-form-why = لماذا هذا الشخص (من { $min } إلى { $max } حرفًا)
asks-form-hint = يُرى اسمكم وهذه الكلمات لا عنوانكم. أما الروابط فبعد الموافقة.
asks-send = إرسال الطلب
asks-refused-too-many = عدد طلباتكم المفتوحة هو أقصى ما يمكن في وقت واحد: { $most }. يتحرر مكان حين يصلكم خبر أحدها، في { $day } على أبعد تقدير.
asks-refused-no-name = من تطلبون منه لن يعرف من أنتم. اذكروا اسمكم على صفحتكم ثم اطلبوا.
invalid-too-short = هذا قصير جدًا: عدد الأحرف { $len }، والمطلوب { $min } على الأقل.
invalid-link = لا تذكروا عناوين ويب أو بريد: فهي تأتي بعد الموافقة.
invalid-topics = اختاروا { $most } على الأكثر، وكل منها { $longest } حرفًا على الأكثر.
