# What is asked before somebody or something is taken away

console-sure =
    { $what ->
        [template] لن يُعرض { $about } بعد الآن حيث تنشئ مجموعتك فعالية. ما أُنشئ منه يبقى.
        [follower] لن يصل إلى { $about } خبر أي فعالية جديدة للمجموعة. يمكن متابعتها من جديد.
        [contact] لن يبقى { $about } بين جهات اتصال المجموعة. الدعوات تبقى.
        [member] لن يستطيع { $about } فتح أي شيء يخص المجموعة.
        [leave] ستغادر { $about } ولن تستطيع فتح أي شيء فيها.
        [key] البرامج التي تستخدم { $about } تُمنع فورًا.
       *[invitation] لن يبقى { $about } مدعوًا ويتخلى عن المكان. من عرف بالدعوة تصله رسالة بذلك.
    }

console-lists-waiting = قوائم تنتظر

console-list-waiting = عدد الأشخاص: { $people }، قُرئت في: { $at }. تُحفظ يومًا واحدًا.

console-letter-as-html = كما تعرضها برامج البريد
console-event-activity = ما حدث

console-followers-are-told = عدد المتابعين غير المدعوين الذين سيصلهم الخبر: { $people }.
