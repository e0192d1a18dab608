# What is asked before somebody or something is taken away, lists that wait, and what stands beside a list.

console-sure =
    { $what ->
        [template] { $about } is no longer offered where your group makes an event. Events that were made from it stay.
        [follower] { $about } hears of no new event of the group any more. They can follow it again.
        [contact] { $about } is no longer among the group's contacts. Invitations stay.
        [member] { $about } can open nothing of the group any more.
        [leave] You leave { $about }, and can open nothing of it any more.
        [key] Programs that use { $about } are shut out at once.
       *[invitation] { $about } is no longer invited and gives up the place. If they heard of it, a letter tells them.
    }

console-lists-waiting = Lists that wait

# $at: text
# $people: number
console-list-waiting = { $people } people, brought on { $at }. It is kept for a day.

console-letter-as-html = As mail programs show it
console-event-activity = What happened

# $people: number
console-followers-are-told =
    { $people ->
        [one] One follower is not invited and hears of it.
       *[other] { $people } followers are not invited and hear of it.
    }
