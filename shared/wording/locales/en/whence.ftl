## Where the address of somebody comes from: on their own page, at the organizer's, and under letters.

# $day: text
whence =
    { $way ->
        [said] Where the address comes from: “{ $from }”, { $day }.
        [asked] The address was given on the event's page, to ask for a place, on { $day }.
        [followed] The address is that of somebody who follows the group, and answered on { $day }.
        [door] The address was given at the door, on { $day }.
       *[typed] The organizer typed the address in, on { $day }.
    }

whence-typed = typed in by the organizer

# $day: text
whence-follower = The address was given to follow the group, on { $day }.

# $day: text
foot-why-followed = You are written to because you follow { $group } and answered to this on { $day }, as { $address }.

# $day: text
foot-why-door = You are written to because { $address } was given at the door for you, on { $day }.
