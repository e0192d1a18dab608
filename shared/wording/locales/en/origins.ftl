## To organizers: people of a new origin are written to no more.

sending-stopped-subject = Letters to people from “{ $from }” were stopped

# $written_to: number
# $bounced: number
# $complained: number
sending-stopped = Of { $written_to } first letters to people from “{ $from }”, { $bounced } came back since there is no such address, and { $complained } were called spam. That is too many: mail servers soon take such a sender for one of spam, and then no letter of yours arrives. So no more go out to people from there.

# $waiting: number
sending-stopped-next = { $waiting } people wait. Please see whether the list is old, and whether these people expect to hear from you. Whom you had better not write to, uninvite.
sending-stopped-go-on = To write to the others nevertheless
