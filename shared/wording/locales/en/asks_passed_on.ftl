## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] I know somebody: ask them
       *[other] I know someone better
    }
asks-pass-on-hint = Whoever you choose is asked with your word for it, which { $name } reads too once they said yes. { $name } hears that you passed it on, and not to whom before a yes.
asks-pass-on-to = To whom
asks-pass-on-why = A few words to them about { $name } ({ $min } to { $max } characters)
asks-connector = { $connector } thinks that you two should meet: “{ $words }”
asks-passed-subject = { $name } passed your ask on
# $day: text
asks-passed-opening = { $name } knows somebody who can help you better, and had us ask them for you. You’ll hear by { $day }, either way.
asks-passed-outside-subject = { $name } wants to write to somebody for you
# $day: text
asks-passed-outside-opening = { $name } knows somebody who can help you better, and means to write to them. You’ll hear by { $day }, either way.
asks-passed-said = You passed it on. Thank you. If they say yes, you hear so.
