## Subject lines. Title and time are shortened before.

# $news: text
# $when: text
subject = { $news }: { $title } @ { $when }

subject-invitation = Invitation
subject-updated = Updated
subject-on-again = It's on again
subject-date-off = One date is off
subject-date-changed = One date changed
subject-dates-changed = Dates changed
subject-cancelled = Cancelled
subject-withdrawn = Invitation withdrawn
subject-waitlisted = Waitlisted
subject-seat = You have a seat
subject-not-taken = About your answer
subject-going = You're going
subject-maybe = Maybe
subject-declined = You've declined
subject-noted = Your answer

## First sentences: invitations and updates

# $title: end
letter-invited = { $group } invites you to { $title }

# $title: end
letter-invited-again = { $group } invites you again to { $title }

letter-invited-after-all = { $title } takes place after all, and { $group } invites you again.
letter-waitlisted = { $title } is full: you're on the waitlist.

# $title: end
letter-promoted = A place came free: you have a seat at { $title }

letter-on-again = { $title } takes place after all.

# $when: text
letter-on-again-moved = { $title } takes place after all, and at another time: it is now on { $when }.

letter-on-again-otherwise = { $title } takes place after all, but not all is as it was.

# $when: text
letter-repeats-otherwise = { $title } repeats otherwise now: { $when }.

# $when: text
letter-repeats-no-longer = { $title } no longer repeats: it is on { $when }.

# $count: number
letter-dates-changed = { $count } dates of { $title } changed.
letter-moved-and-elsewhere = { $title } has a new time and a new place.

# $when: text
letter-moved = { $title } has moved: it is now on { $when }.

letter-no-venue = { $title } no longer has a venue.

# $place: end
letter-elsewhere = { $title } has a new place: { $place }

letter-not-online = { $title } is no longer held online.
letter-online-for-seated = { $title } has an online link for those who have a seat.
letter-online = { $title } has a new online link.

# $date: text
letter-date-off = { $title } on { $date } does not take place.

# $date: text
letter-date-on-again = { $title } takes place on { $date } after all.

# $date: text
# $when: text
letter-date-moved = { $title } on { $date } has moved: it is now on { $when }.

# $title: end
letter-renamed = { $before } is now called { $title }

letter-changed-back = What had changed about { $title } was changed back: all is as you were told.
letter-new-description-and-point = The description of { $title } and its place on the map are new.
letter-new-description = The description of { $title } is new.
letter-new-point = The place of { $title } on the map is new.
letter-no-point = { $title } is no longer marked on the map.

# $title: end
letter-news = There is news about { $title }

## First sentences: the end of it

# $when: text
letter-cancelled = { $title } on { $when } is cancelled.

# $when: text
letter-was-cancelled = { $title } on { $when } was cancelled.

letter-withdrawn = Your invitation to { $title } was withdrawn.
letter-reason = { $group } writes: { $reason }
letter-out-of-calendar = The file in this mail takes it out of your calendar.
letter-over = It is over by now: you need do nothing.

## First sentences: what was answered

# $title: end
letter-going = You're going to { $title }

# $date: text
letter-going-but-one = You're going to { $title }, but not on { $date }.

# $dates: text
letter-going-but-two = You're going to { $title }, but not on { $dates }.

# $count: number
letter-going-but-many = You're going to { $title }, but not on { $count } of its dates.

# $title: end
letter-said-maybe = You said maybe to { $title }

# $title: end
letter-said-no = You've declined { $title }

letter-answer-noted = Your answer about { $title } was noted.

# $title: end
letter-noted-yes = { $group } noted for you that you are coming to { $title }

# $title: end
letter-noted-maybe = { $group } noted for you that you may come to { $title }

# $title: end
letter-noted-no = { $group } noted for you that you can't come to { $title }

## What a calendar said and could not be taken as it is

# $title: end
not-taken-stale = Your calendar answered an earlier time or place of { $title } Please answer again.

not-taken-closed = Your calendar's answer came after answers about { $title } had closed.
not-taken-closed-next = A no is still taken.
not-taken-full = { $title } is full and has no waitlist, so your calendar's yes could not be taken.
not-taken-full-next = Should a place come free, your page takes a yes.
not-taken-too-many = There are not enough free seats at { $title } for the party that your calendar gave.
not-taken-too-many-next = On your page you can answer for fewer.

# $max: number
not-taken-fewer-guests =
    { $max ->
        [0] Your calendar brings more guests to { $title } than one person may: none can come along, so none was counted.
        [one] Your calendar brings more guests to { $title } than one person may: one can come along.
       *[other] Your calendar brings more guests to { $title } than one person may: up to { $max } can come along.
    }

not-taken-waitlisted = It is full: you're on the waitlist.

# $title: end
not-taken-one-date = Your calendar said yes to one date of { $title }

not-taken-one-date-next = A place is for the whole series: say yes to all of it, and then no to the dates that you miss.
not-taken-last-date = Your calendar said no to the last date of { $title } that you were coming to. So your place in the series is free again.
not-taken-overtaken = Your calendar answered about { $title }, but by its clock before you last did here.
not-taken-overtaken-next = If you mean what your calendar said, please say so once more.
not-taken-delegated = Your calendar passed your invitation to { $title } on to somebody else. Invitations are personal, so your place is free again, and the host knows: they can invite the person you have in mind.
not-taken = Your answer about { $title } could not be taken.
not-taken-kept = What you said before still counts.

## What the person has now, and what is asked

situation-asked = Will you come? Please answer below.
situation-asked-for-all-dates = Will you come? Please answer below, for all dates. Who said yes can then say no to single ones on their page.
situation-closed = Answers have closed: only a no is still taken.

# $guests: number
# $seats: number
situation-seats-kept =
    { $guests ->
        [0] Your seat is kept.
        [one] Your { $seats } seats are kept (you and 1 guest).
       *[other] Your { $seats } seats are kept (you and { $guests } guests).
    }

# $guests: number
# $seats: number
situation-seats-kept-for-all-dates =
    { $guests ->
        [0] Your seat is kept, for all dates.
        [one] Your { $seats } seats are kept (you and 1 guest), for all dates.
       *[other] Your { $seats } seats are kept (you and { $guests } guests), for all dates.
    }

situation-tell-if-not = Please tell us if you can't come, so that somebody else can.
situation-tell-single-dates = If you can't come to one of them, say so on your page. If you can't come to any, please tell us, so that somebody else can.

# $count: number
situation-dates-changed =
    { $count ->
        [one] Can you come on the one that changed? Please say so on your page; with a no to it alone you keep your place on the others.
       *[other] Can you come on those that changed? Please say so on your page; with a no to one you keep your place on the others.
    }

# $guests: number
situation-waiting =
    { $guests ->
        [0] As soon as there is room for you, the place is yours and we write to you at once: you need do nothing. If you can't come any more, please leave the waitlist, so that it moves on.
        [one] As soon as there is room for your party (you and 1 guest), the place is yours and we write to you at once: you need do nothing. If you can't come any more, please leave the waitlist, so that it moves on.
       *[other] As soon as there is room for your party (you and { $guests } guests), the place is yours and we write to you at once: you need do nothing. If you can't come any more, please leave the waitlist, so that it moves on.
    }

situation-maybe = No seat is kept for you until you say yes.
situation-maybe-closed = You said maybe, and no seat is kept for you.
situation-noted-no = If that is not so, please tell us.
situation-no = Thank you for telling us. Should your plans change, say so while there is room.
situation-no-closed = Thank you for telling us.

# $guests: number
asked-again-going =
    { $guests ->
        [0] Your seat is kept. Please tell us if you can't make it now.
        [one] Your seats are kept (you and 1 guest). Please tell us if you can't make it now.
       *[other] Your seats are kept (you and { $guests } guests). Please tell us if you can't make it now.
    }

asked-again-waiting = Your place on the waitlist is kept. Please tell us if you can't make it now.
asked-again-maybe = You said maybe. Please tell us whether you can make it now.
calendar-asks-and-hears = Your calendar may ask whether you know the sender: say yes, and the event shows there. Answer there or here, as you like.
calendar-asks = Your calendar may ask whether you know the sender: say yes, and the event shows there. Your answer counts when you give it here.

## Buttons

button-yes = Yes, I'll come
button-yes-still = Yes, I still come
button-yes-after-all = I can come after all
button-maybe = Maybe
button-no = No, I can't
button-no-date = No, to all dates
button-no-more = I can't come any more
button-no-more-any-date = I can't come to any date
button-leave-waitlist = Leave the waitlist
button-calendar = Add to your calendar
button-single-dates = Answer for single dates

# $count: number
button-changed-dates =
    { $count ->
        [one] Answer for the date that changed
       *[other] Answer for the dates that changed
    }

## What people plan by, and what stands around it

# $when: text
# $rule: text
fact-when-repeats = { $when }; { $rule }

fact-but = But

# $date: text
fact-not-on = not on { $date }

# $date: text
# $now: text
fact-moved = { $now } and not { $date }

fact-said-yes = You said yes
fact-said-no = You said no
fact-said-maybe = You said maybe

# $date: text
# $now: text
fact-date-moved = { $date } (now on { $now })

fact-host = Host
fact-party = Your party

# $guests: number
party =
    { $guests ->
        [0] you
        [one] you and 1 guest
       *[other] you and { $guests } guests
    }

fact-guests = Guests

# $max: number
guests-allowed =
    { $max ->
        [one] you may bring one
       *[other] you may bring up to { $max }
    }

fact-answer-by = Answer by
fact-name = Name
fact-date = One date
change-none = none
change-for-seated = for those who have a seat
change-shown-to-you = shown to you

# $date: text
change-date-off = { $date } does not take place

change-off = does not take place
letter-changed = What changed
letter-page = Your page, with all there is to know and your answer
letter-about = About the event
letter-about-goes-on = The description goes on at your page.

## Short dates, for subject lines

# $weekday: number
weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }

# $month: number
month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

# $weekday: text
# $day: number
# $month: text
# $time: text
moment-short = { $weekday } { $day } { $month } { $year }, { $time } ({ $zone })
