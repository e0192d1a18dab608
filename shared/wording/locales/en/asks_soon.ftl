## Help at short notice, and the day after

asks-soon = At short notice
asks-soon-hint = Something is coming up soon, and a word with somebody would help? A few people who are glad to be asked so hear of it, three at first, and the first yes is enough. You hear before you need it, either way.
asks-soon-topic = With what
asks-soon-needed = When you need it
asks-soon-what = What it is about ({ $min } to { $max } characters)
asks-soon-send = Ask now
asks-soon-said =
    { $answer ->
        [yes] You were the first: a letter with the other’s address is on its way to each of you. Thank you!
        [in_writing] Your answer was the first, and is on its way, without your address. Thank you!
        [not_now] You said: not this time. As long as nobody else could, you can still say yes.
        [no_more] Nothing more from this person reaches you.
        [report] Thank you for the report. Nothing more from this person reaches you.
        [else] Somebody else could. Thank you!
       *[none] This ask is over.
    }
asks-soon-else-subject = Somebody else could, thank you
asks-soon-else-opening = { $name } has found help. There is nothing left to do: thank you for being somebody who can be asked.
asks-soon-after-subject = How did it go?
asks-soon-after-opening = The day has passed for which you asked for help. However it went: you prepared for it, and you asked, which is the hard part.
asks-soon-after-helped = { $name } was there for you. If you like, tell them how it went: a line of thanks says more than you may think.
asks-soon-line-subject = How did it go for { $name }?
asks-soon-line-opening = The day has passed for which { $name } asked you for help. Whichever way it went, a line from you may mean much now.
asks-soon-line-button = Send a line
asks-soon-line = Your line
asks-soon-line-begin = You’ll get the next one!
asks-soon-line-send = Send it
asks-soon-line-sent = Your line is on its way.
asks-soon-line-from-subject = A line from { $name }
asks-soon-line-from-opening = { $name }, who helped you, writes:
profile-short-notice = I’m glad to be asked at short notice, too
profile-zone = My time zone, such as Europe/Berlin (nobody asks at short notice between 22 and 8)
