# Pictures of how an event goes

chart-heading = In pictures
chart-nothing = The first answer begins a picture of how answers come, and of how the room fills.
chart-answers = Answers over time.
chart-this-time = This time

chart-last-time = Last time: { $title }

# $answers: number
chart-answers-said =
    { $answers ->
        [one] One answer so far.
       *[other] { $answers } answers so far.
    }

# $answers: number
# $before: number
chart-answers-beside = So far { $answers }; last time at this point { $before }.

chart-room = The room filling.
chart-seats-taken = Seats taken

# $capacity: number
chart-capacity = { $capacity } fit

chart-axis-days = Days before the start
chart-axis-hours = Hours before the start

# $days: number
chart-days-before =
    { $days ->
        [0] At the start
        [one] One day before
       *[other] { $days } days before
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [0] At the start
        [one] One hour before
       *[other] { $hours } hours before
    }

chart-table = As a table
chart-when = When
chart-reach = Where people dropped out.
chart-reach-why = Nothing is tracked: nobody knows who opened a letter.
chart-invited = Invited
chart-reached = Letter taken by the mail server
chart-answered = Answered
chart-said-yes = Said yes
chart-came = Came
chart-letters = Letters.

chart-letter-state =
    { $state ->
        [sent] Taken by mail servers
        [left] To go
        [deferred] Put off, tried again
       *[other] Reached nobody
    }
