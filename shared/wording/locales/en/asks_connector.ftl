## Asks through somebody who knows both, and introductions that they begin

asks-outside = Somebody who is not here
asks-outside-hint = Then you write to them yourself: you get a few lines with a link, to forward from your own mailbox. Acquaint writes to them only after they pressed it.
asks-outside-button = Give me the lines
asks-outside-lines = You passed it on. Copy these lines into a letter of your own:
asks-outside-text = { $name } asks me: “{ $what }” I thought of you. { $words } Whether you would like to talk or not, this page takes your answer, and { $name } sees nothing of you before a yes: { $link }
asks-outside-opening = { $connector } forwarded this to you: “{ $words }”
asks-outside-yes = Say what you are called and where you read mail. A letter comes there first, to make sure that it is you. With one press in it each of you gets the other’s address.
asks-outside-once = Acquaint doesn’t have your address: nothing more comes from here, not in a month either. If you know someone better, send this link on to them. They can answer in your place.
asks-outside-name = What you are called
asks-outside-sent = Look into your mail: one press in the letter there, and you can talk.
asks-outside-letter-subject = One press, and you can talk
asks-outside-letter-opening = { $name } of { $group } forwarded an ask by mail. On its page somebody said yes and gave this address ({ $address }). If that was you, press here.
asks-outside-letter-button = Yes, that was me
asks-outside-letter-closing = If it was not you, do nothing: nobody hears anything, and nothing else comes.
asks-outside-confirm = With this press you and whoever asked get each other’s address.
asks-outside-confirmed = You can talk now: a letter with the other’s address is on its way to each of you.
asks-suggest = You two should meet
asks-suggest-hint = You know two people who should know each other. One after the other is asked, the nearer to you first; neither sees the other’s name before their own yes, and you hear on a day that is known from the start.
asks-suggest-one = The one
asks-suggest-other = The other
asks-suggest-what = What they have for each other ({ $min } to { $max } characters, without the other’s name)
asks-suggest-why = Why they should meet ({ $min } to { $max } characters)
asks-suggest-send = Ask them
asks-suggest-yes = Yes, ask the other, too
asks-suggest-said =
    { $kind ->
        [suggestion_outside] Thank you. Whoever suggested it writes to the other now. Your page says by when you’ll hear, either way.
       *[other] Thank you. The other is asked now. Your page says by when you’ll hear, either way.
    }
asks-suggest-outside = Somebody who is not here: I write to them
asks-lines = Copy these lines into a letter of your own:
asks-lines-subject = { $name } would like to meet the person you have in mind
# $day: text
asks-lines-opening = { $name } said yes. Now it is your turn: write to the other from your own mailbox. A page has a few lines for that, with a link, and Acquaint writes to them only after they pressed it. { $name } hears by { $day }, either way.
asks-lines-text = I think that you and { $name } should meet: “{ $what }” { $words } { $name } would like that. Whether you would or not, this page takes your answer, and { $name } sees nothing of you before a yes: { $link }
asks-connected-subject = You brought two people together
asks-connected-opening = { $one } and { $other } both said yes, and can talk now. Thank you for thinking of them.
