## Thanks for help, and how far it went on

thanks-offer-subject = هل تحدثتم مع { $name }؟
thanks-offer-opening = كان بإمكانكم التحدث مع { $name } منذ { $day }. إن حدث ذلك فكلمة شكر تعني أكثر مما تظنون: ما الذي تغيّر بسببه؟
thanks-button = قول شكرًا
thanks-offer-closing = يُسأل هذا مرة واحدة. وإن لم تفعلوا شيئًا فلن يتبعه شيء.
thanks-title = شكر { $name }
thanks-words = ما الذي تغيّر بسببه؟
thanks-send = إرسال شكري
thanks-happened = حدث ذلك، ولا كلمات لديّ الآن
thanks-not = لم يحدث
thanks-said =
    { $what ->
        [thanked] شكركم في الطريق.
        [happened] حسنًا. يُحسب ذلك مساعدةً وصلتكم.
       *[not] إذًا لا يُحسب شيء.
    }
thanks-subject = يشكركم { $name }
thanks-opening = لقد ساعدتم { $name }، وهذه كلماته لكم:
thanks-closing = من سُوعد يساعد غيره لاحقًا. وصفحتكم تبيّن إلى أين امتدت مساعدتكم.
thanks-heading = ما آلت إليه مساعدتكم
thanks-helped = من ساعدتموهم: { $count }
thanks-went-on = آخرون ساعدهم هؤلاء لاحقًا: { $count }
