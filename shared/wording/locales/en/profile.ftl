## What people say of themselves to others of a group

profile-title = What others may know of you
profile-intro = Organizers see nothing of this. People who have a place at the same event see your name and these words, and only if you tick that they may ask you.
profile-saved = Saved.
profile-none = You have to do with no group yet.
profile-may-be-asked = People at the same events may ask me
profile-helps = I can help with (at most { $most })
profile-seeks = I’d like help with (at most { $most })
profile-seeks-hint = Nobody sees this: who can help with it stands first among the people that you can ask.
profile-about = Ask me about
profile-no-topics = This group has named no topics yet.
profile-settings = How much you want to be asked, over all groups
profile-budget = Asks in a week that reach me at most
profile-paused-until = None before
profile-paused-hint = Nobody is told of a pause or of a limit.
console-topics = Topics
console-topics-hint = What people of your events can help each other with, one a line, at most { $most }. They choose from these on their own pages.
profile-all = All groups, a pause, and how much you want to be asked
