## Where the organizer accepts or declines each who says yes.

subject-requested = Your request
subject-not-accepted = About your request

# $title: end
letter-requested = You asked for a place at { $title }

# $title: end
letter-accepted = { $group } accepted your request: you're going to { $title }

# $title: end
letter-not-accepted = { $group } can't give you a place this time at { $title }

# $guests: number
situation-requested =
    { $guests ->
        [0] Each request is looked at in person. You get a letter as soon as yours is decided: you need do nothing. If you can't come any more, please take it back.
        [one] Each request is looked at in person. You get a letter as soon as yours (for you and 1 guest) is decided: you need do nothing. If you can't come any more, please take it back.
       *[other] Each request is looked at in person. You get a letter as soon as yours (for you and { $guests } guests) is decided: you need do nothing. If you can't come any more, please take it back.
    }

situation-not-accepted = Thank you for wanting to come. We're sorry that it can't be this time; you need do nothing.
button-take-back-request = Take my request back

## The personal page

rsvp-requested = You asked for a place

# $guests: number
rsvp-requested-next =
    { $guests ->
        [0] Each request is looked at in person. You get a letter as soon as yours is decided.
        [one] Each request is looked at in person. You get a letter as soon as yours, for you and 1 guest, is decided.
       *[other] Each request is looked at in person. You get a letter as soon as yours, for you and { $guests } guests, is decided.
    }

rsvp-not-accepted = There is no place for you this time
rsvp-not-accepted-next = Your request was declined. You need do nothing.
offer-button-request = Ask for a place
offer-takes-back-request = This takes your request back.
hint-approval = Each request is looked at in person: a yes asks for a place, and you get a letter once that is decided.

## The event's page, and the letter to who asked there

ask-why-approval = Enter your mail address. You get a letter with your own link, and ask for a place there. Each request is looked at in person.
confirm-subject-request = Confirm your request: { $title }
confirm-request = Each request is looked at in person. Confirm that it is yours, and you get a letter once it is decided.
confirm-button-request = Ask for my place

## Why something was not done

refusal-not-accepted = Your request was declined, so your answer was not changed. If you think that is a mistake, write to who invites.
refusal-no-request = This person's answer does not wait to be accepted or declined. Look at where they stand now.

# $asked: number
# $free: number
refusal-no-room-to-accept =
    { $free ->
        [one] One seat is free for a party of { $asked }. Raise the event's capacity first, then accept them.
       *[other] { $free } seats are free for a party of { $asked }. Raise the event's capacity first, then accept them.
    }

## The console

console-approval = I accept or decline each who says yes
console-approval-hint = A yes then asks for a place and takes none. Who is declined gets a kind letter.
console-accept = Accept
console-decline = Decline

## What is set aside for one person

rules-why = For this person alone, the event's rules can be set aside. The log of seats keeps why.
rules-closes = Says yes by themselves until
rules-guests = Guests they may bring
rules-seat = A seat
rules-seat-in-turn = When it is their turn
rules-seat-now = Now, whoever else waits
rules-reason = Why
rules-reason-hint = It stands in the log of seats, for your team.
rules-press = Set the rules aside
