## Help at short notice, and the day after

asks-soon = على وجه السرعة
asks-soon-hint = هل اقترب أمر ما ويفيدكم الحديث مع أحد؟ يعلم به عدد قليل ممن يسرهم أن يُسألوا هكذا، ثلاثة أولًا، وتكفي أول موافقة. ويصلكم خبر قبل أن تحتاجوا إليه على أي حال.
asks-soon-topic = في أي شيء
asks-soon-needed = متى تحتاجون إليه
asks-soon-what = عمّ يدور (من { $min } إلى { $max } حرفًا)
asks-soon-send = اسألوا الآن
asks-soon-said =
    { $answer ->
        [yes] كنتم الأول: رسالة فيها عنوان الآخر في طريقها إلى كل منكما. شكرًا!
        [in_writing] كان جوابكم الأول، وهو في طريقه من دون عنوانكم. شكرًا لكم!
        [not_now] قلتم: ليس هذه المرة. ما دام لم يستطع أحد غيركم فبإمكانكم الموافقة.
        [no_more] لن يصلكم شيء آخر من هذا الشخص.
        [report] شكرًا على الإبلاغ. لن يصلكم شيء آخر من هذا الشخص.
        [else] استطاع شخص آخر. شكرًا!
       *[none] انتهى هذا الطلب.
    }
asks-soon-else-subject = استطاع شخص آخر، شكرًا
asks-soon-else-opening = وجد { $name } مساعدة. لم يبق ما يُفعل: شكرًا لأنكم ممن يمكن سؤالهم.
asks-soon-after-subject = كيف كان الأمر؟
asks-soon-after-opening = مضى اليوم الذي طلبتم المساعدة من أجله. كيفما كان: لقد استعددتم وسألتم، وهذا هو الجزء الصعب.
asks-soon-after-helped = كان { $name } إلى جانبكم. إن شئتم فأخبروه كيف كان: كلمة شكر تقول أكثر مما تظنون.
asks-soon-line-subject = كيف كان الأمر مع { $name }؟
asks-soon-line-opening = مضى اليوم الذي طلب { $name } مساعدتكم من أجله. كيفما كان، قد تعني كلمة منكم الكثير الآن.
asks-soon-line-button = إرسال كلمة
asks-soon-line = كلمتكم
asks-soon-line-begin = ستنالون التالية!
asks-soon-line-send = إرسال
asks-soon-line-sent = كلمتكم في الطريق.
asks-soon-line-from-subject = كلمة من { $name }
asks-soon-line-from-opening = { $name } الذي ساعدكم يكتب:
profile-short-notice = يسرني أن أُسأل على وجه السرعة أيضًا
profile-zone = منطقتي الزمنية، مثل Africa/Cairo (لا يسأل أحد على وجه السرعة بين 22 و8)
