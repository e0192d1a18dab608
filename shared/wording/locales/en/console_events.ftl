# What else an organizer does with an event in the console

console-copy-why = A copy is a draft with everything but people and answers. All times move with its start.

console-copy-starts-hint = By the clock there ({ $zone }). Leave it empty to choose it later.
console-copy-press = Make a copy
console-template-why = Or keep it for later: a template holds everything but times and people, and stands on the page where your group makes its next event.
console-template-name = What the template is called
console-template-name-hint = One of the same name is replaced.
console-template-keep = Keep it as a template
console-from-template = From a template

console-dates = Dates
console-dates-why = Each date can be moved or called off alone; the others stay as they are. Dates that are over are left out.
console-no-dates = No date is to come.

console-date-state =
    { $state ->
        [off] called off
       *[other] moved
    }

# $absent: number
console-date-absent =
    { $absent ->
        [one] One who has a place can't come on this date.
       *[other] { $absent } who have a place can't come on this date.
    }

console-date-why = Who is coming hears of a change of this date, and is asked about it alone. Seats stay as they are.
console-date-move = Move this date
console-date-by-rule = Put it back where the rule has it
console-date-call-off = Call this date off
console-date-put-back = It takes place after all

console-agenda = What happens
console-agenda-hint = A line each, the time first: 18:30 Doors open
console-hosts = Who is there for people
console-hosts-hint = A line each, with a word about them if you like: Olga Berg: runs the place
console-attendees-shown = What people see of who comes

console-attendees =
    { $who ->
        [nobody] Nothing
        [names] Names of those who agree, to those who are coming
       *[other] How many come
    }

console-hours-from-start = Or so many hours after the start
console-hours-from-start-hint = With a minus before it: -3 is three hours before. It moves with the event, and goes to whom it fits then.
console-hours-from-end = Or so many hours after the end

console-proposals = Other times that people proposed

# $day: text
console-proposal-of = For the date of { $day }

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = Line { $number }: { $said }
