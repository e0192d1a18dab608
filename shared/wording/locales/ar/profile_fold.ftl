## What people say of themselves below the fold, and in confidence

profile-more = المزيد عنكم إن شئتم
profile-headline = من أنتم في سطر
profile-employer = أين تعملون
profile-field = مجالكم
profile-stage = أين أنتم في طريقكم
profile-languages = اللغات التي تتحدثونها
profile-confidence = في سرية
profile-confidence-hint = لا يرى هذا أحد، ولا المنظمون: يُحفظ مشفرًا ولا يساعد إلا في اختيار من يُسأل أولًا على وجه السرعة.
profile-confidence-helps = يمكنني المساعدة
profile-confidence-seeks = أود المساعدة
profile-delicate =
    { $topic ->
        [equal_pay] طلب أجر مساوٍ
        [trouble] متاعب في العمل
        [leaving] ترك عمل أو فقدانه
        [health] الصحة ورعاية الآخرين
       *[pay] التفاوض على الأجر
    }
profile-avoids = أشخاص وأرباب عمل لا أريد لقاءهم، واحد في كل سطر: اسم أو عنوان بريد أو شركة
profile-avoids-hint = لا يرى هذا أحد. وتنتهي الطلبات بينكم كأن أحدًا لم يطلع عليها.
asks-paused-subject = استراحة من الطلبات
asks-paused-opening = بقيت ثلاثة طلبات متتالية من دون كلمة منكم. لا بأس: لن يصلكم غيرها ثلاثين يومًا، ولا يُخبر أحد بذلك. وإن فضلتم أن تُسألوا فضغطة واحدة تنهي الاستراحة.
asks-stay = دعوا الطلبات تصلني
asks-stay-hint = لا تصلكم الطلبات الآن. ضغطة واحدة وتصلكم من جديد.
