## Under every letter to somebody who is invited, and on their page: why they are written to, and by whom.

# $day: text
foot-why = You are written to because { $group } invited { $address } on { $day }, and typed the address in.

# $day: text
foot-why-asked = You are written to because you asked for a place yourself on { $day }, as { $address }.

# $day: text
foot-why-said =
    { $ground ->
        [asked] You are written to because { $group } invited { $address } on { $day }, as you had asked for; where the address comes from: “{ $from }”.
        [came_before] You are written to because { $group } invited { $address } on { $day }, since you came before; where the address comes from: “{ $from }”.
        [member] You are written to because { $group } invited { $address } on { $day }, since you are a member; where the address comes from: “{ $from }”.
       *[knows_personally] You are written to because { $group } invited { $address } on { $day }, since you know each other; where the address comes from: “{ $from }”.
    }

foot-yours-alone = You need no account. The links in this letter are yours alone: please don't pass them on.
foot-writer = Who writes: { $writer }
foot-writer-at = Who writes: { $name }, { $address }
foot-contact = Contact: { $contact }
foot-privacy = What is done with your data
foot-unsubscribe = Unsubscribe
foot-unsubscribe-means = You won't get invitations, reminders and other letters from { $group } any more.
