## Following a group

follow-title = Follow { $group }

follow-why = You hear by mail of each new event. No account, and one press ends it.
follow-button = Follow
follow-asked-title = Look into your mailbox

follow-asked = If this address does not follow { $group } yet, a letter is on its way to it. Press the button in it within two days.

follow-press = { $address } hears by mail of new events of { $group }, at most two letters a week over all groups here.

follow-done-title = You follow it

follow-done = You hear of the next events of { $group }. Each letter has a way to end that.

answer-follow = Tell me of the next events of { $group } (a letter asks you to confirm)

join-then = On the page that follows you can bring guests, leave a note, and change your answer.

## Letters to followers

confirm-follow-subject = Please confirm: follow { $group }

confirm-follow-opening = Press the button, and { $address } hears of new events of { $group }.

confirm-follow-closing = The link is good for two days. If you don't press it, you hear nothing more.

# $when: text
new-event-subject = New: { $title } @ { $when }

new-events-subject = New events of { $group }

# $count: number
new-events-opening =
    { $count ->
        [one] { $group } has a new event.
       *[other] { $group } has { $count } new events.
    }

new-events-button = See it and answer
new-events-closing = You need no account. The links are yours alone: please don't pass this letter on.

# $day: text
new-events-why = You get this letter because { $address } follows { $group } since { $day }.

new-events-leave = No more mail from { $group }
