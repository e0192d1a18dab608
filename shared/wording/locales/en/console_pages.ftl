## What all pages of the console share

console-way-back = The way back
console-show = Show
console-search = Search
console-search-button = Search
console-next-page = More
console-further = More settings
console-form-faults = This was not saved yet: some of it can't be.
console-save = Save
console-nothing-found = Nothing fits that.
console-all = all

# $number: number
# $what: text
console-counted = { $what } ({ $number })

console-done =
    { $what ->
        [published] It is published, and the letters are on their way.
        [cancelled] It is cancelled, and the letters are on their way.
        [restored] It takes place after all, and people hear of it.
        [door] The link for the door is there.
        [copied] This is the copy, a draft.
        [deleted] The draft is gone.
        [resent] The letter is on its way again.
        [accepted] They have a place, and a letter says so.
        [not_accepted] Declined. They get a kind letter.
        [uninvited] They are invited no more.
        [answered] The answer is written down.
        [announced] Followers hear of it.
        [letter] Your letter goes out in its time.
        [test] A test is on its way to you, and to nobody else.
        [undone] The letter was taken back: nobody gets it.
        [lifted] The address gets mail again.
        [group-deleted] The group is gone.
        [removed] Removed.
        [offered] The offer is on its way by mail.
        [retried] It is tried again.
       *[other] Saved.
    }

## Groups

console-account = Your account
console-group-new = Make a group
console-group-why = A group holds events and has a page and a calendar of its own. It is what people see as the sender of your letters.
console-group-name = What it is called
console-group-name-hint = People read it as the sender: Harbour Makers.
console-group-create = Make the group
console-group-page = The group's page
console-zone = Time zone
console-zone-hint = Where you meet, like Europe/Berlin or America/New_York.
console-language = Language of its letters
console-settings = Settings
console-description = What it is about
console-markdown-hint = An empty line begins a paragraph, **two stars** make words strong, a line that begins with - is a point of a list.
console-reply-to = Where replies go
console-reply-to-hint = When people press Reply, their words go to this address.
console-reminders = Reminders
console-reminders-hint = How many hours before the start, with commas between: 168, 24. Leave it empty for a week and a day.
console-legal-name = Who writes, in full
console-legal-name-hint = A person or an association. Mail that many get has to say who it is from, and this stands at the end of each letter.
console-postal-address = Postal address
console-contact = How else you are reached
console-contact-hint = A mail address or a telephone number.
console-privacy-url = Page on what you do with people's data

## Events

console-events = Events
console-next = Next
console-past = Past
console-no-events = Nothing is planned. Make an event from three things: a title, a time and a place. Nobody hears of it before you publish it.
console-no-past-events = Nothing has taken place yet.
console-event-new = Make an event
console-event-new-why = These three are enough. It is a draft that only your team sees, lasts two hours, and all of it can be changed.
console-event-create = Make the draft
console-event-title = Title
console-starts = When it starts
console-starts-hint = By the clock there ({ $zone }).
console-venue = Where
console-venue-hint = A name that people find: Café Central.
console-event = Event
console-event-page = Its public page
console-draft-why = This is a draft: only your team sees it. Invite people already if you like; they get their letters once you publish it.
console-publish = Publish

console-status = State
console-status-draft = Draft
console-status-published = Published
console-status-cancelled = Cancelled
console-status-over = Over

# $going: number
# $invited: number
# $waiting: number
console-event-counts = { $invited } invited, { $going } going, { $waiting } waiting

console-seats-label = Seats

# $taken: number
console-seats =
    { $taken ->
        [one] one taken, no limit
       *[other] { $taken } taken, no limit
    }

# $taken: number
# $capacity: number
console-seats-of = { $taken } of { $capacity } taken

# $going: number
# $waiting: number
# $maybe: number
# $declined: number
# $silent: number
console-answer-counts = { $going } going, { $waiting } waiting, { $maybe } maybe, { $declined } not coming, { $silent } without an answer

## Inviting people

console-invite = Invite people
console-invite-why = Paste a list or choose a file. You see what would become of each row before anybody gets a letter.
console-paste = Addresses
console-paste-hint = With or without names, in any order: Anna Berg anna@example.org, bo@example.org
console-file = Or a table as a CSV file
console-file-hint = As a spreadsheet, Luma, Meetup, Eventbrite or an address book exports it.
console-obtained-from = Where these addresses come from
console-obtained-from-hint = Each person reads this at the end of their letter: our spring meetup. For up to { $most } pasted addresses it may be left empty: they then read that you typed theirs in.
console-obtained-ground = Why you may write to them

console-ground =
    { $ground ->
        [asked] They asked for it
        [came_before] They came to something of yours before
        [member] They are members
       *[other] You know them personally
    }

console-invite-look = Look at the list
console-import-applied = This list is among your group's contacts. Inviting it once more writes to nobody who is invited already.
console-import-why = Nobody has been written to yet. Look at the rows, then invite.

# $people: number
console-invite-press =
    { $people ->
        [one] Invite one person
       *[other] Invite { $people } people
    }

# $created: number
# $already: number
console-invited = Invited now: { $created }. Invited before: { $already }. Rows that can't be invited are below, with what is wrong with them.
console-all-invited = Every row could be read.

# $number: number
console-row = { $number }: { $who }

console-row-state =
    { $state ->
        [ready] new
        [known] known
        [suppressed] gets no mail
       *[other] can't be read
    }

console-row-known = A contact of your group already, invited before, or twice in this list. They are invited, unless they are already.
console-row-suppressed = Gets no mail of this group: they unsubscribed, or mail to them came back. They are left out.
console-row-without-address = There is no mail address in this row.

## Answers

console-answers = Answers
console-nobody-invited = Nobody is invited yet. Paste a list under “Invite people”: each person gets a letter with a link of their own to answer, and what they say appears here.
console-unreached = not reached

console-standing =
    { $standing ->
        [going] going
        [waitlisted] waiting
        [offered] was offered a place
        [requested] asked: yours to accept or decline
        [not_accepted] declined by you
        [maybe] maybe
        [declined] not coming
        [held] asked for a place
        [withdrawn] no longer invited
        [came] came
        [absent] did not come
       *[other] no answer
    }

# $place: number
console-waits-at = Number { $place } in the queue

# $guests: number
console-guests =
    { $guests ->
        [one] brings one guest
       *[other] brings { $guests } guests
    }

console-note = “{ $note }”

console-delivery =
    { $state ->
        [pending] A letter is on its way.
        [sending] A letter is on its way.
        [deferred] The mail server said “later”: the letter is tried again.
        [bounced] There is no such address: the letter came back.
        [failed] The letter was refused or given up.
        [suppressed] Gets no such letter: see who gets no mail.
        [sent] The mail server took the letter.
       *[other] Another letter told more.
    }

## Changing an event

console-edit = Change
console-ends = When it ends
console-venue-address = Address
console-capacity = How many people fit
console-capacity-hint = Leave it empty for no limit.
console-guests-max = Guests that each person may bring
console-waitlist = People queue once it is full
console-who-finds = Who finds it

console-visibility =
    { $visibility ->
        [public] Everybody: it is on the group's page and in its calendar
        [unlisted] Who has its link
       *[other] Only who is invited
    }

console-online-url = Link to take part online
console-online-shown = Who sees that link

console-link-shown-to =
    { $who ->
        [seated] Who has a seat
       *[other] Everybody who sees the event
    }

console-doors-open = Doors open
console-rsvp-closes = Answers close
console-event-reminders-hint = How many hours before the start, with commas between. Leave it empty for those of the group.
console-recurrence = Repeats by this rule
console-recurrence-hint = As calendars write it: FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = Latitude
console-longitude = Longitude

# $people: number
console-who-hears =
    { $people ->
        [0] Nobody gets a letter if you save this.
        [one] One person gets a letter if you save this.
       *[other] { $people } people get a letter if you save this.
    }

console-asks-again = Time or place change: they are asked again whether they come. Seats stay as they are until somebody says no. Who unsubscribed gets nothing.
console-tells = They read what is different. Who unsubscribed gets nothing.

# $people: number
console-save-and-tell =
    { $people ->
        [0] Save
        [one] Save and write to one person
       *[other] Save and write to { $people } people
    }

console-save-quietly = Save and write to nobody
console-back-to-form = Back

console-copy = Copy
console-announce = Tell the group's followers
console-restore = Take the cancellation back
console-cancel = Cancel it

# $people: number
console-cancel-why =
    { $people ->
        [0] Nobody gets a letter.
        [one] One person gets a letter that it is off, and their calendar takes it out.
       *[other] { $people } people get a letter that it is off, and their calendars take it out.
    } It takes effect at once, and can be taken back.

console-cancel-reason = Why
console-cancel-reason-hint = Those who were invited read it.
console-cancel-press = Cancel the event
console-delete = Delete the draft
console-delete-why = The draft and its invitations are gone for good. Nobody was written to.
console-delete-press = Delete the draft
console-delete-group = Delete this group
console-delete-group-why = Its events, invitations, answers, letters, followers, lists and team are gone at once, and for good.
console-delete-group-press = Delete the group
console-type-name = Type the name of the group in full
console-type-title = Type the title in full
console-type-title-hint = It is: { $title }
console-type-title-wrong = This is not the title, letter by letter.

## One person

console-take-away = Take this list away as a file; it wants a sign-in of the last ten minutes:
console-as-csv = Table (CSV)
console-as-vcf = Address book (vCard)
console-answer-for-why = Did somebody tell you in another way? Write their answer down for them; who is not invited yet is invited by it.
console-answer-press = Write it down
console-answer = Answer
console-person = Name
console-address = Mail address
console-guests-label = Guests
console-their-words = In their words
console-answered-at = Answered on
console-invited-at = Invited on
console-personal-page = Their personal page
console-personal-page-why = Whoever has the link to the personal page can answer for them.
console-resend = Send their letter again
console-uninvite = Uninvite
console-preview = Preview
console-preview-why = This is what people see, or will once it is published. Nothing that you press below has an effect.
console-preview-back = Back to the event
console-preview-of =
    { $what ->
        [personal] Personal page
        [letter] Invitation letter
       *[page] Event page
    }

## Letters

console-letters = Letters
console-letters-why = Write to some of the people. Nobody gets a letter between 22 and 8 o'clock there, or after unsubscribing. To more than 20 people you can take it back for five minutes.
console-letters-written = Written so far
console-no-letters = You have written to nobody yet.
console-letter-to = To whom
console-letter-subject = Subject
console-letter-body = What you want to say
console-send-at = Not before
console-send-at-hint = By the clock there ({ $zone }). Leave it empty for now.
console-letter-look = Look at it
console-letter-test = Send it to me alone
console-letter-looks = How it will look

# $people: number
# $who: text
console-letter-goes-to =
    { $people ->
        [one] To one person ({ $who })
       *[other] To { $people } people ({ $who })
    }

# $people: number
console-letter-send =
    { $people ->
        [0] Send it although nobody is there yet
        [one] Send it to one person
       *[other] Send it to { $people } people
    }

console-letter-state =
    { $state ->
        [waiting] waits
        [sending] is going out
        [sent] sent
       *[other] taken back
    }

# $sent: number
# $pending: number
# $failed: number
console-letter-progress = { $sent } sent, { $pending } on their way, { $failed } not taken

console-letter-undo = Take it back
console-deliveries = All mail
console-no-deliveries = No letter has gone out yet.

console-letter-kind =
    { $kind ->
        [invitation] Invitation
        [update] What changed
        [cancellation] Cancellation
        [confirmation] Their answer arrived
        [waitlisted] They are in the queue
        [promoted] They have a place now
        [offered] A place is offered to them
        [offer_lapsed] A place was offered to them and went on
        [requested] They asked for a place
        [not_accepted] Their request was declined
        [not_taken] What their calendar said could not be taken
        [reminder] Reminder
        [seat_released] Their place was not confirmed and went on
        [still_coming] Asked whether they still come
        [not_drawn] They were not drawn
        [at_door] Their link, asked for at the poster
        [feedback] Asked how it was
        [organizer_letter] Your letter
       *[other] Their link, asked for on the event's page
    }

console-delivery-state =
    { $state ->
        [pending] waits
        [sending] is going out
        [sent] sent
        [deferred] later
        [bounced] came back
        [failed] given up
        [superseded] not needed
       *[other] not wanted
    }

# $at: text
console-next-attempt = Tried again on { $at }

## Whom a group reaches

console-followers = Followers
console-no-followers = Nobody follows the group yet. On the group's page people leave their address, and hear of new events.
console-remove = Take out
console-no-mail = Who gets no mail
console-all-reached = Everybody is reached: nobody unsubscribed, and no mail came back.

console-cause =
    { $cause ->
        [unsubscribed] Unsubscribed.
        [bounced] Mail to this address came back: it does not exist.
        [complained] Called a letter spam.
       *[other] Gets no mail from here. It has nothing to do with your letters.
    }

console-own-wish = Only they can take that back, by the link in their mail.
console-lift = Give it another chance
console-origins = Where addresses came from
console-no-origins = This appears once you invite people and say where their addresses come from.

# $written: number
# $waiting: number
# $bounced: number
# $complained: number
console-origin-fared = { $written } written to, { $waiting } waiting, { $bounced } do not exist, { $complained } called it spam

console-origin-state =
    { $state ->
        [open] open
        [trying] a few first
        [released] all
        [stopped] stopped
       *[other] all, by your word
    }

console-origin-go-on = Write to the others all the same

## Activity and team

console-activity = Activity
console-nothing-happened = Nothing has happened yet.

# $at: text
console-happened-by = { $at }: { $who }
# $more: number
console-happened-more = and { $more } more

console-author =
    { $author ->
        [account] somebody of the team
        [link] who has the personal link
        [calendar] their calendar
        [door] somebody at the door
       *[other] by itself
    }

console-happened =
    { $what ->
        [group-created] The group was made
        [group-updated] The group's settings changed
        [group-deleted] The group was deleted
        [event-created] An event was made
        [event-published] The event was published
        [event-updated] The event changed
        [event-cancelled] The event was cancelled
        [event-restored] The cancellation was taken back
        [event-deleted] A draft was deleted
        [invitation-created] Somebody was invited
        [invitation-withdrawn] Somebody was uninvited
        [rsvp-changed] An answer came
        [rsvp-promoted] Somebody moved up from the queue
        [member-invited] Somebody was asked into the team
        [member-joined] Somebody joined the team
        [member-updated] Somebody in the team got another role
        [member-left] Somebody left the team, or did not take the place
        [key-created] Somebody in the team made a key
        [key-revoked] A key of somebody in the team was ended
        [webhook-created] A webhook was made
        [webhook-updated] A webhook changed, or was turned off or on
        [webhook-deleted] A webhook was deleted
        [webhook-replayed] A message to a webhook was sent once more
        [template-kept] A template was kept
        [template-deleted] A template was deleted
        [origin-continued] People of an origin are written to after all
        [invitation-resent] A letter was sent again
        [check_in-created] Somebody came
        [check_in-undone] A check-in was taken back
        [contact-imported] A list of people was taken in
        [contact-deleted] A contact was removed
        [follower-removed] A follower was removed
        [suppression-lifted] An address was given another chance
        [event-announced] The event was announced to followers
        [letter-created] A letter to guests was written
        [letter-undone] A letter was taken back
        [door_link-created] A link to the door was made
        [door_link-revoked] A link to the door was ended
       *[other] { $what }
    }

console-team = Team
console-team-why = Ask somebody to help. They get a letter, and have no right before they accept. An owner may do everything, an editor all but the team, “people” sees to invitations and answers, “door” checks people in.
console-team-ask = Ask them
console-role = Role

# $role: text
console-make-role = Make { $role }

console-for-one-event = for one event
console-not-accepted = has not accepted yet

## Why something was not done

refused-draft = The event is still a draft, and nobody knows of it: publish it first.
refused-published = The event is published already.
refused-cancelled = The event is cancelled: restore it first.
refused-over = The event is over: nobody is invited to it or written to about it any more.
refused-no-draft = Only a draft can be deleted: cancel the event instead, so that people hear of it.
refused-changed-meanwhile = Somebody changed this while you had it open. Open it anew and repeat your change on what is there now.
refused-events-to-come = A published event of this group is to come: cancel it first, so that people hear of it. Then delete the group.
refused-in-team = This address has a place in the team already: change its role, or take it out first.

# $minutes: number
refused-resent =
    { $minutes ->
        [one] This letter was sent again a moment ago: wait a minute.
       *[other] This letter was sent again a moment ago: wait { $minutes } minutes.
    }

refused-suppressed = This address gets no such letter. Your group's list of who gets no mail says why.
refused-own-wish = This person unsubscribed from all mail or called it spam: only they can take that back, by the link in their mail.

# $most: number
refused-unnamed = People have to see who writes to them before a group invites more than { $most }: fill in who writes, the postal address, the page on privacy and how you are reached in the group's settings, then invite again.

refused-new-organizer = A new account writes to at most 100 people a day in its first week: write to fewer, or to the others tomorrow.
refused-gone-out = This letter has begun to go out, or was taken back before.

# $people: number
console-seats-go =
    { $people ->
        [one] There is room for who waits: one of them gets a place, or is offered one, and a letter.
       *[other] There is room for who waits: up to { $people } of them get a place, or are offered one, and a letter.
    }

console-save-and-tell-seated = Save and write only to those who get a place
console-private-answers = Answered in private: only the owners see how often what was said, and nobody sees by whom
console-colour = Colour
console-colour-hint = Its pages, covers and letters are known by it.
console-contacts = Contacts
console-no-contacts = There are none yet. Who is on a list that you invite becomes a contact of the group; nothing is ever announced to contacts.
console-seat-log = Log of seats
console-seat-step = { $from } → { $to }
console-give-seat = Give a seat
console-give-seat-why = Given by the organizers to somebody who waited
console-for-which-events = For which events

# $people: number
console-who-is-told =
    { $people ->
        [one] One person is invited and gets a letter at once.
       *[other] { $people } people are invited and get a letter at once.
    }
console-type-address = Type its address in full
console-type-wrong = This is not what stands there, letter by letter.
console-file-or-paste = Addresses are pasted, too: send one list after the other.
