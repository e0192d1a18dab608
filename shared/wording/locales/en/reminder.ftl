## Reminders, to who comes.

# $when: text
reminder-subject = Reminder: { $title } @ { $when }

# $when: text
reminder-opening = You have a place at { $title } on { $when }.

reminder-ask = If you can't come any more, please say so: somebody else can have your place then.
reminder-ask-date = If you can't come to this date, please say so. You keep your place on the other dates.
reminder-button = I can't make it
