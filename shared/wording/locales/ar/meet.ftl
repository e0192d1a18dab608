## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] اختيار موعد أو عرض غيره
        [planned] تغيير الموعد أو إلغاؤه
        [meet_off] عرض موعد آخر
        [meet_ask] الإخبار بما حدث
       *[none] موعد للقاء
    }
meet-when = متى
meet-where = أين، أو رابط
meet-title = لقاء مع { $name }
meet-subject =
    { $kind ->
        [meet_gone] أُلغي لقاؤكم
        [meet_off] أُلغي: اللقاء مع { $name }
        [meet_ask] هل التقيتم بـ{ $name }؟
       *[meet_offer] يعرض { $name } مواعيد للقاء
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] أُلغي: اللقاء مع { $name } @ { $when }
        [meet_reminder] قريبًا: لقاء مع { $name } @ { $when }
       *[meet] تلتقون بـ{ $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] أُلغي لقاؤكم، ولن يكون هناك موعد آخر. لا يلزمكم فعل شيء: فتقويمكم يحذفه.
        [meet_off] أُلغي اللقاء مع { $name }. ويمكن عرض موعد آخر على الصفحة.
        [meet] لديكم أنتم و{ $name } موعد. وهو في تقويمكم إن أضفتموه.
        [meet_reminder] للتذكير: تلتقون قريبًا بـ{ $name }.
        [meet_ask] كان من المقرر أن تلتقوا بـ{ $name }. هل حدث ذلك؟ تكفي ضغطة واحدة على الصفحة.
       *[meet_offer] يعرض عليكم { $name } مواعيد. اختاروا واحدًا أو اعرضوا غيرها.
    }
# $day: text
meet-why = وصلتكم هذه الرسالة لأنكم أنتم و{ $name } وافقتما بتاريخ { $day } ({ $address }).
meet-summary = { $name } وأنتم
meet-called-off = أُلغي.
meet-waits = مواعيدكم لدى الآخر، وسيختار واحدًا منها.
meet-pick = اختيار موعد
meet-happened = هل حدث؟
meet-happened-yes = نعم
meet-happened-no = لا
meet-told =
    { $what ->
        [yes] لقد حدث: جيد.
       *[no] لم يحدث. إن كنتما لا تزالان راغبين فليكتب أحدكما إلى الآخر: لديكما العنوانان.
    }
meet-offer = عرض مواعيد
meet-offer-hint = حتى ثلاثة، بتوقيت { $zone }. يبقى الموعد المختار قائمًا حتى يُختار غيره.
meet-offer-button = عرض هذه
meet-off = إلغاء
meet-gone-title = لم يعد هناك لقاء
meet-gone = لم يعد هنا لقاء: لن يُعقد، أو انتهى منذ زمن. لا يلزمكم فعل شيء. وإن بقي في تقويمكم فبإمكانكم حذفه.
