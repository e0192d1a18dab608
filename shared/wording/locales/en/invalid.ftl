## What is wrong with a field of a form, and what would do instead.

invalid-empty = Fill this in.
invalid-unreadable = This can't be read: choose or write something else.
invalid-fixed = This can't be changed here.
invalid-taken = Somebody has this already: choose another.
invalid-same-person = This is the same person twice: choose two different people.
invalid-too-long = This is too long: { $len } characters, and at most { $max } fit.
invalid-control = This has to be one line, without control characters.
invalid-address = This is no mail address. Write it like name@example.org.
invalid-not-public = This is an address of a private network or of this machine. Give one of the public internet; whoever runs this server can allow others with ACQUAINT_WEBHOOK_NETWORKS.
invalid-slug = Use 2 to 80 of a–z, 0–9 and -, with no - at either end.
invalid-colour = This is no colour. Write it like #0b6b60.
invalid-zone = This is no time zone. Write one like Europe/Berlin.
invalid-local-time = This is no date and time. Write it like 2026-12-03T18:30.
invalid-time-of-day = This is no time of day. Write it like 18:30.
invalid-day = This is no day. Write it like 2026-06-03.
invalid-doors-after-start = Doors have to open before the event starts.
invalid-skipped-time = The clocks are put forward then and skip this time. The next one that exists is { $next }.
invalid-past = This lies in the past: choose a time that is still to come.
invalid-no-check-ins = Nobody knows yet who came: choose another group of people.
invalid-future = This lies in the future.
invalid-year = The year has to lie between 1971 and 2199.
invalid-ends-before-start = It has to end after it starts.
invalid-too-long-an-event = It can last 31 days at most.
invalid-closes-after-end = Answers have to close before the event ends.
invalid-not-of-group = This is no event of this group.
invalid-no-date-to-come = No date would be left to come: cancel the event instead.
invalid-too-many-moved = { $most } dates are moved already, and no more can be.
invalid-web-address = This is no web address. It starts with https:// or http:// and has at most { $max } characters.
invalid-range = Write a whole number from { $min } to { $max }.
invalid-reminders = Write at most { $most } different whole numbers of hours, each from 1 to { $longest }, with commas between.
invalid-rule = This rule can't be used. Write one like FREQ=WEEKLY;BYDAY=TH;COUNT=10.
invalid-rule-too-many = This goes too far: a series has at most 1,000 dates within ten years. End it earlier with COUNT or UNTIL.
invalid-rule-never = No day fits this rule.
invalid-rule-start = By this rule the first date is { $first }: start then, or change the rule.
invalid-draw-after-start = Places have to be drawn before the event starts.
invalid-drawn = Places were drawn, so the time of the draw stays. To draw anew, choose another way for places that come free, save, and choose the draw again.
invalid-drawn-and-approved = With a lottery chance decides who comes, so you can't accept or decline each person as well. Choose one of the two.
invalid-drawn-without-waitlist = Who takes part in a lottery waits for it, so it needs the waitlist. Turn the waitlist on, or choose something else for places that come free.
invalid-not-of-series = This is not for a series: a place there is for all its dates.
invalid-workbook = This is a workbook of Excel: save it as CSV, and choose that file.
invalid-no-addresses = There is no mail address in it.
invalid-no-address-column = No column of this table holds mail addresses: write “email” above it in the first row.

# $most: number
invalid-too-many-rows = A list has at most { $most } rows: divide it into several.
