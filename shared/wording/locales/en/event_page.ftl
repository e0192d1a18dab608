## The event's page, and the group's

facts-hosts = With
facts-coming = Who comes

# $count: number
facts-coming-count =
    { $count ->
        [one] One person so far
       *[other] { $count } people so far
    }

facts-map = Map
event-agenda = What happens
event-group = Who invites
event-group-more = All of { $group }
event-calendar = In your calendar
group-past = What was
group-about-events = Events of { $group }

## The personal page

answer-more = Add a note
answer-change = Change my answer
dates-save = Save these dates
offer-button-waitlist = Yes, put me on the waitlist
facts-own-clock = Your time:
