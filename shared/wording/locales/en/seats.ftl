## The letter to who asked for a place on an event's page.

confirm-subject = Confirm your place: { $title }
confirm-subject-waitlist = Join the waitlist: { $title }
confirm-subject-full = All places are taken: { $title }
confirm-subject-known = Your link: { $title }

# $title: end
confirm-opening = You asked for a place at { $title }

# $moment: text
confirm-held = A place is held for you until { $moment }. If you don't confirm it by then, somebody else gets it.
confirm-free = There are places. None is held for you, so confirm yours soon.
confirm-waitlist = All places are taken at the moment. You can join the waitlist: you get a letter as soon as there is a place for you.
confirm-full = All places are taken, and there is no waitlist. Look at your page now and then: a place may come free.
confirm-known = You are invited already. Your page shows where you stand, and there you can change your answer.
confirm-there = One press is enough. You can give your name there, too.
confirm-button = Confirm my place
confirm-button-waitlist = Join the waitlist
confirm-button-look = Look at my page
confirm-button-known = Look at my answer
# $day: text
confirm-why = You get this letter because somebody entered { $address } on the page of this event, on { $day }. If it was not you, do nothing: then nothing happens. You need no account. The link in it is yours alone: please don't pass it on.
confirm-unsubscribe = Unsubscribe: no more invitations and reminders from { $group }

## The event's page: asking for a place

ask-heading = Come along
ask-why = Enter your mail address. You get a letter with your own link, and confirm there.
ask-full-waitlist = All places are taken at the moment: you can join the waitlist.
ask-address = Your mail address
ask-leave-empty = Leave this empty
ask-button = Ask for a place
ask-once-more = Please press the button once more.
ask-fault-address = That is no mail address. It looks like name@example.org.
ask-sent = Look into your mail
ask-sent-next = If your address can get mail from us, a letter with your own link is on its way to it. Open it to confirm your place and to give your name. Nothing comes? Look into the folder for spam, or try again in an hour.
ask-back = Back to the event

## The personal page of who asked for a place

# $moment: text
rsvp-held = A place is held for you until { $moment }
rsvp-held-next = It is yours once you confirm it. After that time somebody else gets it.
# $moment: text
offer-held = A place is held for you until { $moment }.
answer-name = Your name

# $max: number
fault-name = Name is too long, or holds characters that can't be kept. At most { $max } characters fit.
