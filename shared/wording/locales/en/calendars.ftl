## What calendars hold.

calendar-cancelled = Cancelled: { $title }
calendar-online-with-seat = Online: you get the link once you have a seat.
calendar-of-person = My events: { $group }
calendar-of-person-about = What you are invited to, and where you stand.
