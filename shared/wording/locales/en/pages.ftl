## What an event is

facts-when = When
facts-repeats = Repeats
facts-where = Where
facts-doors-open = Doors open

# $time: text
facts-doors-time = { $time }
facts-online = Online
facts-places = Places
online-link-comes = You get the link once you have a seat.
online-link-comes-here = The link is here once you have a seat.

# $capacity: number
# $free: number
places =
    { $capacity ->
        [1]
            { $free ->
                [0] The one place is taken.
               *[other] The one place is free.
            }
       *[other]
            { $free ->
                [0] All { $capacity } places are taken.
                [one] 1 of { $capacity } places is free.
               *[other] { $free } of { $capacity } places are free.
            }
    }

event-about = About this event
event-cancelled = This event was cancelled.
event-invited = Were you invited? Your answer goes by the personal link in your letter.
dates-next = The next dates
date-called-off = called off

# $original: text
date-instead-of = instead of { $original }

## Ways into a calendar

calendar-add = Add to your calendar
calendar-have = In your calendar
calendar-have-already = If you accepted the letter in your calendar program, it is there already.
calendar-outlook = Outlook on the web
calendar-file = Apple and others: calendar file
calendar-file-all-dates = Calendar file with all dates
feed-of-group = All events of { $group } in your calendar
feed-of-organizer = Everything that the organizer of { $group } invites you to
feed-of-organizer-shows = Your own calendar to subscribe to. It shows what you are going to, and as tentative what you have not answered or wait for. An event that you accept in your mail program too then shows twice.
feed-on-your-page = Your page has a calendar of your own with all of it, to subscribe to. Its link goes to your mailbox only.
feed-subscribe = Subscribe (Apple, Outlook and others)
feed-address = Or give your calendar program this address:
feed-is-secret = Whoever has this address sees where you are invited. A new one ends it at once; your calendar programs then need the new one.
feed-new-address = Make a new secret address

## A group

group-coming = What comes next
group-nothing = Nothing is planned yet.
group-more = There is more to come: the calendar has it.
group-subscribe = Have it in your calendar
group-subscribe-why = New events and changes then show by themselves.

## The personal page: where its person stands

greeting = Hello { $name },
rsvp-cancelled = This event was cancelled
rsvp-over = This event is over
rsvp-not-open-yet = This event is not open for answers yet
rsvp-not-open-yet-next = You get a letter when it is.
rsvp-going = You're in

# $guests: number
rsvp-going-next =
    { $guests ->
        [0] A place is kept for you.
        [one] A place is kept for you and 1 guest.
       *[other] A place is kept for you and { $guests } guests.
    }

rsvp-waiting = You're on the waitlist
rsvp-waiting-at = You're on the waitlist, number { $position }

# $guests: number
rsvp-waiting-next =
    { $guests ->
        [0] You get a letter as soon as there is a place for you.
        [one] You get a letter as soon as there is a place for you and 1 guest.
       *[other] You get a letter as soon as there is a place for you and { $guests } guests.
    }

rsvp-maybe = You said maybe
rsvp-maybe-next = That holds no place. Say yes once you know.
rsvp-declined = You said no
rsvp-declined-next = You can still change your mind.
rsvp-asked = Will you come?

rsvp-stands =
    { $answer ->
        [yes] Your yes stands.
        [maybe] Your maybe stands.
       *[no] Your no stands.
    }

rsvp-yours-alone = This page is yours alone: who has its address can answer for you.

## The personal page: an answer from a letter's link, one press away

offer =
    { $answer ->
        [yes] You're about to say yes
        [maybe] You're about to say maybe
       *[no] You're about to say no
    }

offer-button =
    { $answer ->
        [yes] Yes, I'll come
        [maybe] Maybe
       *[no] No, I can't
    }

offer-event-changed = It changed since you answered.
offer-gives-up-place = This gives up your place.
offer-gives-up-waitlist = This gives up your place on the waitlist.
offer-said-maybe = You said maybe before.
offer-said-no = You said no before.
offer-joins-waitlist = All places are taken: you join the waitlist, where you would be number { $number }.
offer-all-dates = It is your answer to all dates.
offer-other-answer = Answer something else

## The personal page: the form

answer-yes = Yes
answer-maybe = Maybe
answer-no = No

# $max: number
answer-guests = Guests you bring, at most { $max }
answer-note = A note to the organizers (optional)
answer-send = Send answer
answer-kept = Your answer was not changed.
hint-closed = Answers have closed. You can still say no, so that somebody else gets your place.
hint-full-waitlist = All places are taken. Say yes to join the waitlist; you would be number { $number }.
hint-full = All places are taken, and there is no waitlist. A maybe or a no is still welcome.

# $moment: text
hint-answer-by = Please answer by { $moment }.

fault-answer = Answer is required. Choose yes, maybe or no.

fault-guests = Guests must be a whole number from 0 to { $max }.

# $max: number
fault-note = Note is too long, or holds characters that can't be kept. At most { $max } characters fit.
fault-occurrence = This is no date of this event. Choose one of those on this page.
fault-other = Something in what you sent could not be read. Please answer with the form on this page.

## The personal page: single dates of a series

# $count: number
dates-changed =
    { $count ->
        [one] This date changed: can you come?
       *[other] These dates changed: can you come?
    }

dates-explained = Your answer above is for all dates. With a place, you can say no to single ones here and keep it on the others.
date-said-maybe = You said maybe.
date-said-no = You said no.
date-might-come = I might come after all
date-can-come = I can come on this date
date-can-come-after-all = I can come after all
date-cannot-come = I can't on this date

## No more mail

mail-from = Mail from { $group }
mail-to = Mail to you
mail-choose = You get mail from { $group }: choose what you no longer want.
mail-left-group = You get no more mail from { $group }, but you still hear of events that you said yes to.
mail-left-all = You get no mail from this instance any more, from any group.
mail-leave-group = No more mail from { $group }
mail-leave-all = No more mail from any group here
mail-come-back = Take that back: send me mail again
mail-unsubscribed = You are unsubscribed.
