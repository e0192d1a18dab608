## What people see of each other below the fold, and what is said of times

invalid-too-far = This is more than { $days } days ahead: choose a time that is sooner.
asks-soon-needed-by = When you need it (by the clocks of { $zone })
asks-soon-line-before = Your line was sent before.
profile-mentees = People I accompany as a mentor at a time (0 to { $most }; each counts for half a year)
asks-mentees = Accompanies up to { $count } at a time
asks-speaks = Speaks: { $languages }
asks-with-a-seat = People who come help each other: with a coffee, an introduction, a word of advice. On your page you say what you can help with and whether others may ask you, and from a week before until thirty days after you can ask them.
