## A seat that came free is offered to who waits.

subject-offered = A place is free
subject-offer-lapsed = The place went on

# $title: end
letter-offered = A place came free for you at { $title }

# $title: end
letter-offered-shared = A place came free, first come, first served, at { $title }

# $title: end
letter-outrun = Somebody else was a little faster, and the place is taken: you are back on the waitlist of { $title }

# $title: end
letter-offer-lapsed = We didn't hear from you, so the place went to whoever waited next at { $title }

# $guests: number
# $moment: text
situation-offered =
    { $guests ->
        [0] It is kept for you until { $moment }. One press, and you're in. After that time it goes to the next in line.
        [one] Places for you and 1 guest are kept until { $moment }. One press, and you're in. After that time they go to the next in line.
       *[other] Places for you and { $guests } guests are kept until { $moment }. One press, and you're in. After that time they go to the next in line.
    }

# $moment: text
situation-offered-shared = It is soon, so others on the waitlist get this letter, too: whoever says yes first has the place. If somebody is faster, you keep yours on the waitlist. Please answer by { $moment }.
situation-offer-lapsed = If you would still like to come, say yes: you are on the waitlist again, or have a place if one is free.
button-take-offer = Yes, I take it
button-offer-no = No, I can't

## The personal page

rsvp-offered = A place is free for you

# $moment: text
rsvp-offered-until = It is kept for you until { $moment }.
rsvp-offered-next = Say yes soon, and it is yours.
rsvp-offered-shared = Others on the waitlist were told as well: whoever says yes first has it.

## The console

console-waitlist-mode = When a place comes free

# $moment: text
console-offered-until = Kept for them until { $moment }

console-waitlist-mode-is =
    { $mode ->
        [promote] The next in line has it at once
        [offer] It is offered to the next in line, who takes it or not
        [lottery] Who says yes waits for a draw
       *[auto] The next in line has it, and on the last day it is offered
    }
situation-waiting-for-offer = As soon as there is room for you, we offer you the place by mail: it is yours once you say yes, within the time that the letter names. If you can't come any more, please leave the waitlist, so that it moves on.
