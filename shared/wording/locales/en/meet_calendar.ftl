## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] { $name } has it in the calendar.
       *[tentative] { $name }’s calendar says: maybe.
    }
meet-first-times = First times to meet, if you like
meet-first-times-hint = Up to three, by your own clocks. The other picks one with one press.
meet-with-yes = { $name } gives you these times. One press picks one:
meet-with-yes-own = These are your times. { $name } picks one with one press.
meet-paused-opening = Two meetings in a row did not happen. That is how it goes when there is much to do: for thirty days nothing new is asked of you, and nobody is told. If you would rather be asked, one press ends the pause.
# $day: text
meet-paused-why = You get this letter because one of you said that the meeting of { $day } did not happen ({ $address }).
asks-onward =
    { $page ->
        [page] Do you know somebody whom { $name } should meet, too? On your page you can bring the two together: each is asked first. The cards of both of you come along with this letter.
       *[none] The cards of both of you come along with this letter.
    }
