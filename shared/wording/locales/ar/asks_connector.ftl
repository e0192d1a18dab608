## Asks through somebody who knows both, and introductions that they begin

asks-outside = شخص ليس هنا
asks-outside-hint = تكتبون إليه إذن بأنفسكم: تحصلون على بضعة أسطر فيها رابط لإرسالها من بريدكم الخاص. ولا يكتب إليه Acquaint إلا بعد أن يضغط عليه.
asks-outside-button = أعطوني الأسطر
asks-outside-lines = لقد أحلتم الطلب. انسخوا هذه الأسطر إلى رسالة منكم:
asks-outside-text = يسألني { $name }: «{ $what }» وقد فكرت فيكم. { $words } سواء أردتم التحدث أم لا، تأخذ هذه الصفحة جوابكم، ولا يرى { $name } شيئًا عنكم قبل الموافقة: { $link }
asks-outside-opening = أحال { $connector } هذا إليكم: «{ $words }»
asks-outside-yes = اذكروا اسمكم وأين تقرؤون بريدكم. تصل رسالة إلى هناك أولًا للتأكد من أنكم أنتم. وبضغطة فيها يحصل كل منكما على عنوان الآخر.
asks-outside-once = ليس لدى Acquaint عنوانكم: لن يصلكم من هنا شيء آخر، ولا بعد شهر. وإن كنتم تعرفون شخصًا أنسب فأرسلوا إليه هذا الرابط. يمكنه الرد مكانكم.
asks-outside-name = اسمكم
asks-outside-sent = انظروا بريدكم: ضغطة واحدة في الرسالة هناك ويمكنكما التحدث.
asks-outside-letter-subject = ضغطة واحدة ويمكنكما التحدث
asks-outside-letter-opening = أرسل { $name } من { $group } طلبًا بالبريد. وعلى صفحته وافق شخص وذكر هذا العنوان ({ $address }). إن كنتم أنتم فاضغطوا هنا.
asks-outside-letter-button = نعم، كنت أنا
asks-outside-letter-closing = إن لم تكونوا أنتم فلا تفعلوا شيئًا: لن يعلم أحد بشيء، ولن تصل رسالة أخرى.
asks-outside-confirm = بهذه الضغطة تحصلون أنتم ومن طلب على عنوان كل منكما.
asks-outside-confirmed = يمكنكما الآن التحدث: رسالة فيها عنوان الآخر في طريقها إلى كل منكما.
asks-suggest = ينبغي أن تلتقيا
asks-suggest-hint = تعرفون شخصين ينبغي أن يتعارفا. يُسأل أحدهما بعد الآخر، والأقرب إليكم أولًا؛ ولا يرى أي منهما اسم الآخر قبل موافقته هو، ويصلكم خبر في يوم معروف منذ البداية.
asks-suggest-one = الأول
asks-suggest-other = الآخر
asks-suggest-what = ما لدى كل منهما للآخر (من { $min } إلى { $max } حرفًا، من دون اسم الآخر)
asks-suggest-why = لماذا ينبغي أن يلتقيا (من { $min } إلى { $max } حرفًا)
asks-suggest-send = سؤالهما
asks-suggest-yes = نعم، اسألوا الآخر أيضًا
asks-suggest-said =
    { $kind ->
        [suggestion_outside] شكرًا. يكتب صاحب الاقتراح الآن إلى الآخر. وتذكر صفحتكم متى يصلكم خبر على أي حال.
       *[other] شكرًا. يُسأل الآخر الآن. وتذكر صفحتكم متى يصلكم خبر على أي حال.
    }
asks-suggest-outside = شخص ليس هنا: أكتب إليه بنفسي
asks-lines = انسخوا هذه الأسطر إلى رسالة منكم:
asks-lines-subject = يود { $name } أن يلتقي من تفكرون فيه
# $day: text
asks-lines-opening = وافق { $name }. والآن دوركم: اكتبوا إلى الآخر من بريدكم الخاص. في صفحة بضعة أسطر لذلك فيها رابط، ولا يكتب إليه Acquaint إلا بعد أن يضغط عليه. ويصل { $name } خبر بحلول { $day } على أي حال.
asks-lines-text = أرى أنه ينبغي أن تلتقوا { $name }: «{ $what }» { $words } ويود { $name } ذلك. سواء أردتم أم لا، تأخذ هذه الصفحة جوابكم، ولا يرى { $name } شيئًا عنكم قبل الموافقة: { $link }
asks-connected-subject = لقد جمعتم بين شخصين
asks-connected-opening = وافق { $one } و{ $other }، ويمكنهما الآن التحدث. شكرًا لتفكيركم فيهما.
