## Thanks for help, and how far it went on

thanks-offer-subject =
    { $kind ->
        [written] Did the answer help you?
       *[talk] Did you and { $name } talk?
    }
# $day: text
thanks-offer-opening =
    { $kind ->
        [written] On { $day } whoever you asked answered in writing. If it helped, a line of thanks says more than you may think: what changed because of it? It is passed on, without your address.
       *[talk] You and { $name } could talk since { $day }. If it happened, a line of thanks says more than you may think: what changed because of it?
    }
thanks-button = Say thanks
thanks-offer-closing = This is asked once. Nothing follows if you do nothing.
thanks-title = Thank { $name }
thanks-words = What changed because of it?
thanks-send = Send my thanks
thanks-happened =
    { $kind ->
        [written] It helped, and I have no words now
       *[talk] It happened, and I have no words now
    }
thanks-not =
    { $kind ->
        [written] It did not help
       *[talk] It did not happen
    }
thanks-both = { $name }, who brought you together, reads it, too.
thanks-said =
    { $what ->
        [thanked] Your thanks are on their way.
        [happened] Good. It counts as help that went to you.
       *[not] Then nothing is counted.
    }
thanks-subject = { $name } thanks you
thanks-opening = You helped { $name }, who writes:
thanks-closing = Who was helped helps others later. Your page shows how far your help went on.
thanks-heading = What became of your help
# $count: number
thanks-helped = People you helped: { $count }
# $count: number
thanks-went-on = Others, helped by them later: { $count }
thanks-went-on-to = Among them, as they agreed: { $names }
