## Under what an organizer writes to some of an event's people.

organizer-letter-about = { $group } writes about:
organizer-letter-test = This is a test, and only you got it. Its links open nothing.
