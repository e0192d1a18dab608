## Why an answer was not taken, and what can be done next.

refusal-full = The event is full and has no waitlist. You can still answer maybe or no.

# $max: number
refusal-too-many-guests =
    { $max ->
        [0] Each person may bring at most 0 guests: answer for yourself alone.
        [one] Each person may bring at most 1 guest. Answer again with fewer guests.
       *[other] Each person may bring at most { $max } guests. Answer again with fewer guests.
    }

# $asked: number
# $free: number
refusal-does-not-fit = There is no room for a party of { $asked }: it can be { $free } at most. Answer again with fewer guests.
refusal-not-open-yet = The event is not open for answers yet. You get a letter when it is.
refusal-closed = Answers are closed; a no is still taken.
refusal-over = The event is over.
refusal-cancelled = The event was cancelled.
refusal-withdrawn = The invitation was withdrawn. Ask who invited you.
refusal-date-called-off = This date was called off. You can still answer for the other dates.
refusal-no-seat-for-one-date = A place on one date comes with a place in the series: say yes to all of it first, then no to the dates that you miss.
refusal-last-date = That is the last date you were coming to: say no to all of it, so that somebody else can have your place.

# $taken: number
refusal-below-taken =
    { $taken ->
        [one] 1 seat is taken already: the capacity cannot be lower than that.
       *[other] { $taken } seats are taken already: the capacity cannot be lower than that.
    }
