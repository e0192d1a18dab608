## What a language is called in itself, and what is the same in all that is said in it.

language-name = English

# Which way its lines run, as HTML has it: ltr or rtl.
direction = ltr

full-stop = .

# $before: text
# $next: text
sentence-after = { $before } { $next }

# Between what was and what is now.
became = →

# Between a label and what it stands before, in plain text: “When: …”.
after-label = :{ " " }
