## A poster by the entrance, with which people check themselves in.

at-door-subject = Check in: { $title }
at-door-opening = You asked for your link at the entrance of { $title }. One press there checks you in.
at-door-button = I'm here

here-title = Check in
here-how = Open your own page from any letter about this event, press “I'm here”, and type the three words of the poster:
here-or-mail = Or have your link mailed to the address that you signed up with:
here-address = Your mail address
here-send = Mail me my link
here-sent = If you are on the list under this address, a letter with your link is on its way. One press there checks you in.
here-later = A poster works from one hour before the start until the end.

rsvp-here-title = Are you at the entrance?
rsvp-here-words = The three words of the poster
rsvp-here-button = I'm here
rsvp-here-wrong = These are not the words of this event's poster, or it is not the time yet: a poster works from one hour before the start until the end.

# $at: text
rsvp-here-done = You are checked in, since { $at }.

## The console

console-poster = The poster for the entrance
console-poster-why = Print this and put it up by the entrance. People scan it, or type its address, and check themselves in through their own page, from one hour before the start until the end. It shows no names.
poster-heading = Check in here
poster-scan = Scan the code, or open this address:
poster-words = Your words:
