## What organizers get by mail: what people wrote, and what became of it. $person is a name with its address.

person = { $name } ({ $address })

# $when: text
occasion = { $title } on { $when }

# $when: text
occasion-series = the series { $title } that begins on { $when }

# $when: text
occasion-date = the date of { $title } on { $when }

wrote-subject = { $name } wrote about { $title }

# $occasion: text
wrote = { $person } answered a letter about { $occasion }:

# $occasion: text
wrote-nothing = { $person } answered a letter about { $occasion }, without a word.

wrote-under = Subject: { $subject }
wrote-more = This is the beginning: what they wrote is longer.

# $count: number
wrote-with-files =
    { $count ->
        [one] 1 file came with it and is not passed on. Ask for it if you need it.
       *[other] { $count } files came with it and are not passed on. Ask for them if you need them.
    }

wrote-from = It was sent from { $address }, which is not the address that was invited.
wrote-answer = Your answer to this mail goes to them.
proposed-subject = { $name } proposes another time for { $title }

# $occasion: text
proposed = { $person } proposes another time for { $occasion }.

# $occasion: text
# $starts: text
proposed-start = { $person } proposes another time for { $occasion }: { $starts }.

# $occasion: text
# $starts: text
# $ends: text
proposed-times = { $person } proposes another time for { $occasion }: { $starts } to { $ends }.

proposed-next = Their answer and the event stay as they are. If you move the event, everybody invited hears of it.
they-write = They write:
delegated-subject = { $name } wants to send somebody else to { $title }

# $occasion: text
delegated = { $person } passed the invitation to { $occasion } on to { $deputy }. Invitations are personal: their own place is free again, and nobody was invited instead.

# $occasion: text
delegated-to-nobody-named = { $person } passed the invitation to { $occasion } on to somebody else. Invitations are personal: their own place is free again, and nobody was invited instead.

# $occasion: text
delegated-date = { $person } passed the invitation to { $occasion } on to { $deputy }. Invitations are personal: they stay away from that date and keep their place in the series, and nobody was invited instead.

# $occasion: text
delegated-date-to-nobody-named = { $person } passed the invitation to { $occasion } on to somebody else. Invitations are personal: they stay away from that date and keep their place in the series, and nobody was invited instead.

delegated-next = If that is all right with you, invite whom they have in mind.
forwarded-subject = Somebody who is not invited answered for { $title }

# $occasion: text
forwarded = The invitation of { $person } to { $occasion } was answered by a calendar under another address, as happens when it is forwarded. The answer was not taken, and { $name } stands as before. If somebody is to come instead, invite them.

unproven-subject = An answer about { $title } was not taken

# $occasion: text
unproven = A calendar's answer for { $person } about { $occasion } came without the secret part of its address, and nothing shows that it is theirs. It was not taken. You can ask them, and answer for them.

passed-over-subject = A seat at { $title } came free, and { $name } could not be told

# $occasion: text
passed-over = A seat came free at { $occasion }, and { $person } was next in line. Mail to that address came back, was called spam, or is not wanted, so nobody could tell them. They were passed over: the seat goes to the next in line who can be told, or to who answers first.

passed-over-next = They keep their place on the waitlist. You hear of this once.
passed-over-chance = If the address works, give it another chance
passed-over-answer = If you reach them another way, answer for them

notice-why = You get this letter because mail for who organizes { $group } at { $site } goes to { $address }.
