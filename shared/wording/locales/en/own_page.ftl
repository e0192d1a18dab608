## A person's own page

own-page-subject = Your page, with all that is kept of you
own-page-opening = Your page has the people you can ask, what you hear of, and all that is kept of { $address } here.
own-page-closing = The link is good for 15 minutes, and then only in the browser that opened it. It is yours alone: please don't pass it on.
own-page-title = Your page
own-page-ask = Have a link to your page sent to you: it shows all that is kept of your address, and what you hear of.
own-page-send = Send me the link
own-page-asked = If anything is kept of this address, a letter with a link to its page is on its way to it. The link is good for 15 minutes.

# $since: text
own-page-since = { $address } is known here since { $since }.

own-page-follows = What you follow
own-page-follows-nothing = You follow no group.
own-page-hear = Hear of
own-hear-every = every new event
own-hear-monthly = new events, in one letter a month
own-hear-answered = only events that I answer to
own-hear-paused = nothing for now
own-hear-left = nothing more
own-page-choose = Save
own-page-invitations = What you are invited to
own-page-invitations-none = You are invited to nothing.

# $on: text
own-page-invited = { $group } invited { $address } on { $on }

own-page-named = as { $name }
own-page-behind = Address and name
own-answer =
    { $answer ->
        [yes] You said yes.
        [maybe] You said maybe.
        [no] You said no.
       *[none] You said nothing yet.
    }
own-page-note = Your note: { $note }

# $guests: number
own-page-guests = Guests: { $guests }

# $day: text
# $answer: text
own-page-day = { $day }: { $answer }

# $at: text
own-page-came = Checked in: { $at }

own-page-stopped = What you don't get
own-page-stopped-none = Nothing stops mail to you.

# $since: text
own-page-stopped-group =
    { $cause ->
        [bounced] Mail of { $group } came back, since { $since }.
        [complained] Mail of { $group } was called unwanted, since { $since }.
       *[unsubscribed] You unsubscribed from { $group }, since { $since }.
    }

# $since: text
own-page-stopped-all =
    { $cause ->
        [bounced] No mail goes to you: it came back, since { $since }.
        [complained] No mail goes to you: it was called unwanted, since { $since }.
       *[unsubscribed] No mail goes to you: you unsubscribed from all, since { $since }.
    }

own-page-mail-me = Mail me a link to my page
own-page-mail-me-why = Your page shows all that is kept of your address, over all groups. Its link goes to your mailbox only.
own-page-language = Language of letters to you

own-page-letters = Letters to you and about you
own-page-letters-none = There is none.

# $number: number
own-page-letters-newest =
    { $number ->
        [one] One letter
       *[other] { $number } letters
    }

own-letter-kind =
    { $kind ->
        [invitation] Invitation
        [update] What changed
        [cancellation] Cancellation
        [reminder] Reminder
        [organizer_letter] Letter of the organizers
        [feedback] How it was
        [seat] About your answer or your place
        [link] A link that was asked for with your address
        [news] New events
        [ask] Of asks between people
        [coffee] Of the monthly coffee
        [told] Told the organizer about you
       *[organizer] To you as an organizer
    }

# $times: text
own-page-proposed = Your calendar proposed another time: { $times } { $note }

own-page-network = The place was asked for from the network { $network }.

# $on: text
own-page-came-back = Mail to you came back for now on { $on }.

# $on: text
# $until: text
own-page-mail = A mail from you or about you came on { $on } and is kept until { $until }.

# $until: text
own-page-closes = For you, answers are taken until: { $until }

# $guests: number
own-page-guests-max = Guests that you may bring: { $guests }

own-page-noted = The organizer wrote beside it: “{ $note }”
