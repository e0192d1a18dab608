## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] أعرف شخصًا: اسألوه
       *[other] أعرف من هو أنسب
    }
asks-pass-on-hint = يُسأل من تختارونه مع كلمتكم، التي يقرؤها { $name } أيضًا بعد الموافقة. ويعلم { $name } أنكم أحلتم الطلب، لا إلى من، قبل الموافقة.
asks-pass-on-to = إلى من
asks-pass-on-why = كلمات قليلة له عن { $name } (من { $min } إلى { $max } حرفًا)
asks-connector = يرى { $connector } أنه ينبغي أن تلتقيا: «{ $words }»
asks-passed-subject = أحال { $name } طلبكم
asks-passed-opening = يعرف { $name } من يستطيع مساعدتكم أكثر، وأحال إليه طلبكم. سيصلكم خبر حتى { $day } على أي حال.
asks-passed-outside-subject = ينوي { $name } أن يكتب إلى شخص من أجلكم
asks-passed-outside-opening = يعرف { $name } من يستطيع مساعدتكم أكثر، وينوي أن يكتب إليه. سيصلكم خبر حتى { $day } على أي حال.
asks-passed-said = لقد أحلتم الطلب. شكرًا. وإن جاءت الموافقة وصلكم خبرها.
