## Erasing all that is kept of a person

erase-letter-subject = Erase all that is kept of you
erase-letter-opening = You asked to have all that is kept of { $address } here erased. Nothing is erased yet: the link leads to a page where you type your address once more.
erase-letter-button = Go to the page that erases
erase-letter-closing = The link is good for 15 minutes. If you did not ask for this, do nothing.
erase-title = Erase all that is kept of you
erase-what = Your address, your names, answers and notes, what you follow and every letter to you are deleted, over all groups. Places that you have at events to come go to others. Invitations remain as numbers without a name. Only a keyed hash of your address stays, so that nobody's next list has us write to you again; it goes if you sign up yourself. This can't be taken back.
erase-organizers = As an organizer you lose your account, too, with its keys, browsers and places in teams. What you did stays in the groups’ logs, without your name.
erase-ask = Mail me the link that erases
erase-asked-title = A letter is on its way
erase-asked = A letter with a link to the page that erases is on its way to { $address }. The link is good for 15 minutes.
erase-press = All that is kept of { $address } is erased when you type that address in full and press the button.
erase-button = Erase all of it
erase-done-title = It is erased
erase-done = Nothing is kept of you any more but the hash. Letters that are kept in files are gone within a minute.
own-page-name = Your name for this group

# $since: text
own-page-contact = { $group } keeps { $address } in a list since { $since }; where it comes from: “{ $from }”.
# $since: text
own-page-imported = { $group } put { $address } on a list on { $since }, which is kept for a day and invites nobody by itself; where it comes from: “{ $from }”.
# $day: text
own-page-held = “{ $event }” of { $group } is put by for your next letter about new events, due by { $day }.
