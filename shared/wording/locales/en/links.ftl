## Short letters of which a link is the matter, and the pages that have them sent

# $day: text
link-why = You get this letter because somebody, most likely you, gave the address { $address } at { $site } on { $day }. If it was not you, you need do nothing.

link-object = Not you? No more mail from here to { $address }
link-leave-team = Leave the team of { $group }

your-links-subject = Your personal links

your-links-opening = You asked for your personal links. This is all that is to come for { $address }.

your-links-button = Open my page
links-yours-alone = The links in this letter are yours alone: please don't pass them on.

## The page to ask for them

links-lost = Lost that letter? Have your links sent to you.
links-title = Have your links sent to you
links-why = Did you lose the letter with your personal link? Give the address that you were invited under, and you get a letter with all that is to come for you.
links-address = Your mail address
links-send = Send me my links
links-asked-title = Look into your mailbox
links-asked = If anything is to come for this address, a letter with your links is on its way to it. It can take a few minutes; have a look among the unwanted mail, too.
links-address-wrong = This is no mail address. Please write it like anna@example.org.
