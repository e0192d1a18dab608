## Asks between people: letters and pages

asks-somebody = Somebody
asks-subject =
    { $kind ->
        [suggested] You and { $name } should meet
        [reference_again] { $name } names you as a reference: for this job?
        [coffee] { $name } would like a coffee with you
        [mentoring] { $name } asks you to be a mentor
        [reference] { $name } asks you to be a reference
        [connection] { $name } asks you for an introduction
        [suggestion] { $name } would like to introduce you to somebody
        [short_notice] { $name } needs help at short notice
       *[introduction] { $name } would like to get to know you
    }
asks-subject-reminder =
    { $kind ->
        [suggested] Still open: you and { $name } should meet
        [reference_again] Still open: a reference for { $name }
        [coffee] Still open: a coffee with { $name }
        [mentoring] Still open: to be a mentor to { $name }
        [reference] Still open: a reference for { $name }
        [connection] Still open: an introduction for { $name }
        [suggestion] Still open: { $name } would like to introduce you to somebody
       *[introduction] Still open: { $name } would like to get to know you
    }
asks-opening =
    { $kind ->
        [reference_again] { $name } may name you as a reference, as you said. This is about one job, and your answer is for that alone.
        [coffee] { $name }, one of the people of { $event } like you, asks you for a coffee.
        [mentoring] { $name }, one of the people of { $event } like you, asks you to be a mentor: somebody to turn to now and then.
        [reference] { $name }, one of the people of { $event } like you, asks you to be a reference.
        [connection] { $name }, one of the people of { $event } like you, asks whether you know the right person, and would put them in touch.
        [suggestion] { $name } thinks that you and somebody else should meet.
        [short_notice] { $name }, one of the people of { $event } like you, needs help soon. A few people are asked, and the first yes is enough.
       *[introduction] { $name }, one of the people of { $event } like you, would like to get to know you.
    }
asks-what =
    { $kind ->
        [suggestion] What you have for each other
        [suggested] What you have for each other
       *[other] What is asked
    }
asks-why-you =
    { $kind ->
        [suggestion] Why you should meet
        [suggested] Why you should meet
       *[other] Why you
    }
asks-how-long = How long
asks-minutes =
    { $minutes ->
        [mail] Some lines by mail
       *[talk] { $minutes } minutes
    }
asks-see = See it and answer
# $day: text
asks-either-way =
    { $kind ->
        [connection] Whoever you choose is asked with your word for it, and can say no. If you answer in writing or pass it on, { $name } hears so at once. Everything else, and saying nothing, looks the same to { $name }: one short letter on { $day }, without a reason.
        [suggestion] With a yes the other is asked, too, and sees your name. Only when both said yes does each of you get the other’s address. If you answer in writing, { $name } hears so at once. Everything else, and saying nothing, looks the same to { $name }: one short letter on { $day }, without a reason.
        [suggestion_outside] With a yes { $name } hears of it and writes to the other, who is not here. The other sees your name, and only when both said yes does each of you get the other’s address. If you answer in writing, { $name } hears so at once. Everything else, and saying nothing, looks the same to { $name }: one short letter on { $day }, without a reason.
        [short_notice] With the first yes the two get each other’s address, and the others hear that somebody else could. Saying nothing is fine: { $name } hears on { $day } at the latest, either way.
        [alone] With a yes each of you gets the other’s address. If you answer in writing, { $name } hears so at once. Everything else, and saying nothing, looks the same to { $name }: one short letter on { $day }, without a reason.
       *[introduction] With a yes each of you gets the other’s address. If you answer in writing or pass it on, { $name } hears so at once. Everything else, and saying nothing, looks the same to { $name }: one short letter on { $day }, without a reason.
    }
# $day: text
asks-why-asked = You get this letter because you said on your page on { $day } that people of { $group }’s events may ask you ({ $address }).
# $day: text
asks-why-forwarded = You get this letter because you said yes on { $day } to what one of the people of { $group } asked you ({ $address }).
asks-why-known = You get this letter because you know one of the people of { $group } from here ({ $address }).
# $day: text
asks-why-asker = You get this letter because something was asked from your page on { $day } ({ $address }).
asks-object = No more mail from here to { $address }
asks-leave = Fewer asks, a pause, or none: your page
asks-closed-subject =
    { $kind ->
        [suggestion] What you suggested at { $event }
        [suggested] What was suggested to you at { $event }
       *[other] Your ask at { $event }
    }
asks-closed-opening =
    { $kind ->
        [suggestion] Nothing came of what you suggested. There are many reasons for that, and most have nothing to do with you: people are away, have much to do, or are asked by several at once.
        [suggested] Nothing came of this suggestion. There are many reasons for that, and most have nothing to do with you: people are away, have much to do, or are asked by several at once.
       *[other] Nothing came of this ask. There are many reasons for that, and most have nothing to do with you: people are away, have much to do, or are asked by several at once.
    }
asks-closed-closing = Others of your events may be glad to be asked. Your page shows who.
asks-to-own-page = To my page
asks-agreed-subject =
    { $kind ->
        [job] { $name } is a reference for this job
        [reference] { $name } will be a reference for you
       *[talk] You and { $name } can talk now
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } says yes: you may name them for this job.
        [reference] { $name } says yes, and will be a reference for you. For each job you ask anew, on your page.
       *[talk] { $name } says yes.
    }
asks-agreed-asked = You said yes to { $name }.
asks-address = Address
asks-note = A word with the yes
asks-agreed-closing = An answer to this letter goes straight to { $name }. From here on it is between the two of you: Acquaint reads nothing of it.
asks-agreed-mentoring = For your first talk: what would a good half year bring, how often do you want to talk, and what stays between the two of you? Either of you can end it at any time, with a kind word.
asks-written-subject = An answer to your ask at { $event }
asks-written-opening = Whoever you asked answers in writing:
asks-written-closing = They gave no address: an answer to this letter reaches nobody.
asks-yes = Yes
asks-yes-note = A word with it, if you like
asks-in-writing = Answer in writing
asks-in-writing-hint = It is passed on once, without your address.
asks-your-answer = Your answer
asks-quietly = Without a word
# $day: text
asks-quietly-hint = None of these tells { $name } anything: on { $day } they hear that nothing came of it, as if you had not looked.
asks-not-now = Not this time
asks-in-a-month = Ask me in a month
asks-no-more = No more asks from { $name }
asks-report = Report it
asks-stop-hint = Nothing more from { $name } reaches you after either of these. After a report their asks reach nobody else of this group, either, until an organizer looked.
asks-said =
    { $answer ->
        [yes] You said yes: a letter with the other’s address is on its way to each of you.
        [in_writing] Your answer is on its way, without your address.
        [not_now] You said: not this time. You can still say something else.
        [in_a_month] You said: ask me in a month. You can still say something else.
        [no_more] Nothing more from this person reaches you.
        [report] Thank you for the report. Nothing more from this person reaches you.
        [reported] Thank you for the report. An organizer looks at it.
       *[none] This ask is over.
    }
asks-title = Ask and be asked
asks-intro = People like to help where they can, if they are asked well. Nobody sees your address before they said yes, and you hear of each ask on a day that is known from the start.
asks-own = What you asked
asks-own-none = You asked nothing yet.
asks-kind-at =
    { $kind ->
        [coffee] A coffee, at { $event }
        [mentoring] A mentor, at { $event }
        [reference] A reference, at { $event }
        [connection] To be put in touch, at { $event }
        [suggestion] “You two should meet”, at { $event }
        [short_notice] Help at short notice, at { $event }
       *[introduction] To get to know somebody, at { $event }
    }
# $day: text
asks-state =
    { $state ->
        [agreed] You can talk: see your mail.
        [answered] You were answered: see your mail.
        [taken_back] You took it back.
        [closed] Nothing came of it.
       *[asked] You’ll hear by { $day }, either way.
    }
asks-take-back = Take it back
asks-take-back-hint = It counts as open until the day on which you would have heard.
asks-waiting = What you are asked
asks-waiting-look = Answer
asks-people = People you can ask
asks-people-none = Nobody can be asked now. People who have a place at the same event can ask each other from a week before it until thirty days after, if the other said that they may be asked.
asks-helps = Can help with: { $topics }
asks-about = Ask about: { $about }
asks-form-open = Ask { $name }
asks-form-kind = What for
asks-kind =
    { $kind ->
        [coffee] A coffee
        [mentoring] A mentor
        [reference] A reference
        [connection] To be put in touch with somebody they know
       *[introduction] To get to know each other
    }
asks-form-what = What you ask ({ $min } to { $max } characters)
asks-form-why = Why this person ({ $min } to { $max } characters)
asks-form-hint = They see your name and these words, not your address. Links come after a yes.
asks-send = Ask
# $day: text
asks-refused-too-many = As many of your asks are open as there can be at once: { $most }. A place comes free when you hear of one, by { $day } at the latest.
asks-refused-no-name = Whoever you ask would not know who you are. Say on your page what you are called, then ask.
invalid-too-short = This is too short: { $len } characters, and at least { $min } are needed.
invalid-link = Leave web and mail addresses out: they come after a yes.
invalid-topics = Choose at most { $most }, each of at most { $longest } characters.
