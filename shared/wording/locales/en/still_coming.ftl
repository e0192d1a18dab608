## Whether who has a place still comes: asked before a deadline, by letter and page.

# $when: text
still-coming-subject = Still coming? { $title } @ { $when }

# $when: text
still-coming-opening = You have a place at { $title } on { $when }. Are you still coming?

still-coming-again = We asked you before and have not heard from you yet.

# $until: text
still-coming-until = Please say so by { $until }. Places that nobody has confirmed by then go to who waits.

still-coming-yes = I'm still coming
still-coming-no = I can't make it

subject-seat-released = Your place went on

# $title: end
letter-seat-released = We asked whether you are still coming and didn't hear from you, so your place went on to others at { $title }

## The personal page

# $until: text
rsvp-still-coming = Are you still coming? Please say so by { $until }, or your place may go to somebody who waits.
rsvp-still-coming-said = You said that you are still coming. Thank you.

## The console

console-confirm-by = Places are confirmed until so many hours before the start
console-confirm-by-hint = Who has a place is asked 48 and 24 hours before that whether they still come. A place goes to who waits only if the first letter arrived a day before and nobody answered. Empty: nobody is asked.

console-still-coming-label = Still coming?
console-still-coming =
    { $said ->
        [yes] Still coming
       *[no] Asked whether they still come, no answer yet
    }
