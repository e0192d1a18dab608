## The door: the code that people show, the page of who lets them in, and its links.

seat-code = Your code for the door
seat-code-show = Show this at the door
seat-code-why = Whoever is at the door reads it with a phone. Saying your name does as well.
seat-code-open = Show the code

door-title = Door

# $here: number
# $coming: number
door-counts = { $here } of { $coming } are here

# $free: number
door-free =
    { $free ->
        [0] No seat is free
        [one] 1 seat is free
       *[other] { $free } seats are free
    }

door-search = Name or address
door-find = Find
door-nobody = Nobody is found. Try a part of the name, or let them in below.
door-more = Not everybody is shown: search for a name.
door-in = Here
door-how-many = How many are here

# $people: number
door-party =
    { $people ->
        [one] 1 person
       *[other] { $people } people
    }

# $at: text
door-came = Here since { $at }

# $people: number
# $at: text
door-came-party =
    { $people ->
        [one] 1 person, here since { $at }
       *[other] { $people } people, here since { $at }
    }

door-undo = Undo
door-walk-in = Somebody who is not on the list
door-name = Name
door-address = Mail address, if they want the confirmation by mail
door-let-in = Let them in
door-walked-in = not on the list

# $at: text
door-already = They were checked in before: { $at }. Nothing was changed.
door-back = To the list
door-wrong = Give a name of at most 120 characters, and a mail address that is right, or none.
door-gone = This person is no longer on the list: search for them again, or let them in below.
door-sent-before = This form was sent before, for somebody else, and nothing was changed: fill it in once more.
door-no-letter = No letter can go out for this group now: let them in without an address.
door-not-published = The event is still a draft: nobody can come yet.
door-waits = Waits for the network
door-refused = Not taken: look at it again
door-queue = Waiting for the network; sent as soon as it is back. Keep this page open. Waiting:
door-offline = No network: only who is on this page is found, and nothing can be undone until it is back.

# $asked: number
# $free: number
refusal-no-room-at-door =
    { $free ->
        [0] No seat is free for a party of { $asked }. Have the organizer raise the capacity first.
        [one] 1 seat is free for a party of { $asked }. Have the organizer raise the capacity first.
       *[other] { $free } seats are free for a party of { $asked }. Have the organizer raise the capacity first.
    }

console-door = Door
console-door-why = A link opens the page of the door on any phone: whoever has it sees the names and checks people in. It ends 12 hours after the event, or when you end it.
console-door-make = Make a link for the door
console-door-links = Links to the door
console-door-no-links = There is none yet.

# $made: text
# $ends: text
console-door-made = Made: { $made }. Ends: { $ends }.
console-door-ended = ended
console-door-end = End it
console-door-came = Who came
console-door-nobody = Nobody was checked in yet.
console-badges = Badges to print
console-badges-why = Eight a page: print this page on A4 or Letter. Who gave no name, and each guest, gets one to write on.
console-badge-guest = Guest of { $name }
