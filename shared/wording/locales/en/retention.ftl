# What a group erases of its people, and when: the letter to owners a week before, and the field in the console

retention-subject = { $group } will erase names and addresses

# $day: text
# $count: number
retention-opening =
    { $count ->
        [one] From { $day } on, the name and address of one invitation to past events of { $group } are erased, as the group is set to do.
       *[other] From { $day } on, the names and addresses of { $count } invitations to past events of { $group } are erased, as the group is set to do.
    }

retention-button = See to it
retention-closing = Nothing needs to be done. Totals and seats stay. If you still need the names, take them along as a file, or have the group keep them longer: a change of that erases nothing for a week.
when-soon = soon

console-retention-days = Days after an event for which names and addresses are kept
console-retention-hint = Leave it empty to keep them for good. A change erases nothing for a week, and owners get a letter a week before.

# $day: text
# $count: number
console-retention-next =
    { $count ->
        [one] Next, on { $day }, one invitation becomes nameless. Owners get a letter a week before.
       *[other] Next, on { $day }, { $count } invitations become nameless. Owners get a letter a week before.
    }
