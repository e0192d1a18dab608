## Was in Kalendern steht.

calendar-cancelled = Abgesagt: { $title }
calendar-online-with-seat = Online: Den Link bekommen Sie, sobald Sie einen Platz haben.
calendar-of-person = Meine Veranstaltungen: { $group }
calendar-of-person-about = Wozu Sie eingeladen sind, und was Sie gesagt haben.
