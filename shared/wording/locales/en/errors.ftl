## Pages of what went wrong: a title, what is wrong, and what can still be done.

error-not-found-title = This link opens nothing
error-not-found = There is nothing at this address.
error-not-found-next = Mail programs sometimes cut links short: open it from the letter again, or copy the whole of it. If you have several letters about this event, use the newest. If the link still opens nothing, ask who invited you.
error-page-expired-title = This link was good for a quarter of an hour
error-page-expired = A link to your own page opens it for a quarter of an hour, and then for two hours in the browser that opened it, since the page shows all that is kept of you.
error-page-expired-next = Have a new one sent to you: it takes a minute.
error-too-many-title = Too many tries

# $seconds: number
error-too-many =
    { $seconds ->
        [one] Too many tries came from your address: wait a second.
       *[other] Too many tries came from your address: wait { $seconds } seconds.
    }

error-too-many-answers-title = Too many answers

# $seconds: number
error-too-many-answers =
    { $seconds ->
        [one] This invitation was answered too often in a minute: the last answer that was taken counts. Wait a second, then answer again.
       *[other] This invitation was answered too often in a minute: the last answer that was taken counts. Wait { $seconds } seconds, then answer again.
    }

error-wait-next = Wait, then open the link from your newest letter.
error-busy-title = Back in a moment
error-busy = Too much is going on at once, or the database can't be reached right now.
error-again-next = Wait a moment and load the page again: it shows what was written down.
error-key-title = A key is needed
error-key = An organizer's key is needed; programs send it as `Authorization: Bearer KEY`.
error-key-wrong = This key opens nothing: it is wrong, or it was revoked. `acquaint key create` makes another.
error-key-next = This page is only for the organizers of this instance: load it again, and give your key as the password.
error-method-title = This can't be done here
error-method = This address takes no such request.
error-method-next = Open the link from your letter again.
error-unreadable-title = This could not be read
error-unreadable = Something in what was sent can't be.
error-unreadable-next = Nothing was changed. Go back, correct what you entered, and send it again.
error-refused-title = This can't be done now
error-internal-title = Something went wrong
error-internal = It is our fault. The operator finds the cause in the log under the number { $number }.

error-too-large-title = This is too large

# $limit: number
error-too-large =
    { $limit ->
        [one] At most one byte of such a form is read, and more came.
       *[other] At most { $limit } bytes of such a form are read, and more came.
    }

# $max: number
error-note =
    { $max ->
        [one] The note can't be taken: it may have one character.
       *[other] The note can't be taken: it may have up to { $max } characters, and none of them a control character.
    }

# $max: number
error-guests =
    { $max ->
        [one] The number of guests can't be read: write 0 or 1.
       *[other] The number of guests can't be read: write a whole number from 0 to { $max }.
    }

error-answer = Your answer can't be read: choose yes, no or maybe.
