## The first page

home-title = Where people who should know each other meet
home-about = Acquaint organizes networking events by mail and calendar. You make an event and say whom to invite; everybody answers from the letter they got. No account, no app, no password.
home-picture = Three people, each in a circle of their own; where two circles overlap, they know each other.
home-how = How it goes
home-how-invite = You invite
home-how-invite-means = People as a list, followers of your group, or anybody on the event's page. Each gets one letter, with a calendar file.
home-how-answer = They answer
home-how-answer-means = With one press in the letter, or in their own calendar. Seats, guests and the waitlist are kept right by themselves.
home-how-hear = Everybody hears
home-how-hear-means = Whatever changes goes out as one right letter to those whom it concerns, and reminders come in time.
home-begin = Organize an event
home-invited = Were you invited? Open the link in your letter.
home-docs = For who writes programs
home-api = How the API works
home-openapi = The OpenAPI document
home-messages = Messages to follow
home-mailbox = The mail that went out
home-mailbox-why = No mail server is set up, so letters are kept here.
home-elements = Elements of these pages
