## What people say of themselves below the fold, and in confidence

profile-more = More of you, if you like
profile-headline = Who you are, in a line
profile-employer = Where you work
profile-field = Your field
profile-stage = Where you are on your way
profile-languages = Languages that you speak
profile-confidence = In confidence
profile-confidence-hint = Nobody sees this, no organizer either: it is kept encrypted, and only helps to choose who is asked first at short notice.
profile-confidence-helps = I can help
profile-confidence-seeks = I’d like help
profile-delicate =
    { $topic ->
        [equal_pay] Asking for equal pay
        [trouble] Trouble at work
        [leaving] Leaving or losing a job
        [health] Health, and care for others
       *[pay] Negotiating pay
    }
profile-avoids = People and employers I don’t want to meet, one a line: a name, a mail address or a company
profile-avoids-hint = Nobody sees this. Asks between you end as if nobody had looked.
asks-paused-subject = A pause from asks
asks-paused-opening = Three asks in a row had no word from you. That is fine: for thirty days no other reaches you, and nobody is told. If you would rather be asked, one press ends the pause.
asks-stay = Let asks reach me
asks-stay-hint = Asks do not reach you at the moment. One press, and they do again.
