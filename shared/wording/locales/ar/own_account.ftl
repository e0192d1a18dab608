## The organizer's account of a person, on their own page

own-account-heading = حسابكم بصفتكم منظّمين

# $since: text
own-account-since = الحساب «{ $name }»، منذ { $since }

# $seen: text
# $since: text
own-account-browser = متصفّح مسجَّل الدخول: { $browser }، منذ { $since }، وشوهد آخر مرة في { $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] مفتاح بلا اسم، أُنشئ بتاريخ { $made }
       *[other] المفتاح «{ $name }»، أُنشئ في { $made }
    }

own-account-owns-alone = لا مالك غيركم لما يلي: { $groups }. عيّنوا أولًا مالكًا آخر هناك أو احذفوا المجموعة: وقبل ذلك لا يُمحى شيء.
