## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] أضاف { $name } الموعد إلى تقويمه.
       *[tentative] تقويم { $name } يقول: ربما.
    }
meet-first-times = مواعيد أولى للقاء، إن أردتم
meet-first-times-hint = ثلاثة على الأكثر، بحسب توقيتكم. يختار الطرف الآخر واحدًا منها بضغطة.
meet-with-yes = يقترح عليكم { $name } هذه المواعيد. ضغطة واحدة تختار أحدها:
meet-with-yes-own = هذه مواعيدكم. يختار { $name } واحدًا منها بضغطة.
meet-paused-opening = لم يتم لقاءان متتاليان. هكذا يكون الأمر حين تكثر المشاغل: لن يُطلب منكم شيء جديد لثلاثين يومًا، ولن يُخبَر أحد بذلك. وإن كنتم تفضلون أن تُسألوا، فضغطة واحدة تنهي الاستراحة.
# $day: text
meet-paused-why = تصلكم هذه الرسالة لأن أحدكما قال إن لقاء { $day } لم يتم ({ $address }).
asks-onward =
    { $page ->
        [page] هل تعرفون شخصًا يحسن أن يلتقيه { $name } أيضًا؟ من صفحتكم يمكنكم الجمع بينهما: يُسأل كل منهما أولًا. ومع هذه الرسالة بطاقتا كليكما.
       *[none] مع هذه الرسالة بطاقتا كليكما.
    }
