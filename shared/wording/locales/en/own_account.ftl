## The organizer's account of a person, on their own page

own-account-heading = Your organizer's account

# $since: text
own-account-since = Account “{ $name }”, since { $since }

# $seen: text
# $since: text
own-account-browser = Browser that is signed in: { $browser }, since { $since }, last seen on { $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] Key without a name, made on { $made }
       *[other] Key “{ $name }”, made on { $made }
    }

own-account-owns-alone = Nobody but you owns { $groups }. First make somebody else an owner there, or delete the group: until then nothing is erased.
