# How letters go out, as it happens

live-letters-title = Letters going out
live-letters-none = Nothing has been sent for this event yet.
live-letters-done = All letters that are owed are out.
live-letters-still = None went out in the last minute. They go on by themselves as soon as they can.

# $minutes: number
live-letters-about =
    { $minutes ->
        [one] About a minute to go, at the pace of the last one.
       *[other] About { $minutes } minutes to go, at the pace of the last one.
    }

# $letters: number
live-letters-deferred = All others are out; put off by mail servers, and tried again by themselves: { $letters }.
