## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] Pick a time, or offer others
        [planned] Move it, or call it off
        [meet_off] Offer another time
        [meet_ask] Say whether it happened
       *[none] A time to meet
    }
meet-when = When
meet-where = Where, or a link
meet-title = Meeting { $name }
meet-subject =
    { $kind ->
        [meet_gone] Your meeting is called off
        [meet_off] Called off: meeting { $name }
        [meet_ask] Did you and { $name } meet?
       *[meet_offer] { $name } offers times to meet
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] Called off: meeting { $name } @ { $when }
        [meet_reminder] Soon: you meet { $name } @ { $when }
       *[meet] You meet { $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] Your meeting is called off, and there will be no other time. You need do nothing: your calendar takes it out.
        [meet_off] The meeting with { $name } is called off. Another time can be offered on the page.
        [meet] You and { $name } have a time. It is in your calendar if you take it in.
        [meet_reminder] A word ahead: you meet { $name } soon.
        [meet_ask] You and { $name } were to meet. Did it happen? One press on the page is enough.
       *[meet_offer] { $name } offers you times. Pick one, or offer others.
    }
# $day: text
meet-why = You get this letter because you and { $name } both said yes on { $day } ({ $address }).
meet-summary = { $name } and you
meet-called-off = Called off.
meet-waits = Your times are with the other, who picks one.
meet-pick = Pick a time
meet-happened = Did it happen?
meet-happened-yes = Yes
meet-happened-no = No
meet-told =
    { $what ->
        [yes] It happened: good.
       *[no] It did not happen. If you both still want to, write to each other: you have the addresses.
    }
meet-offer = Offer times
meet-offer-hint = Up to three, by the clocks of { $zone }. A time that was picked stands until another is.
meet-offer-button = Offer these
meet-off = Call it off
meet-gone-title = No meeting any more
meet-gone = There is no meeting here any more: it is not taking place, or is long over. You need do nothing. If it still stands in your calendar, you can take it out.
