## Wie die Sprache in sich selbst heißt, und was in allem, was in ihr gesagt wird, gleich ist.

language-name = Deutsch

# Which way its lines run, as HTML has it: ltr or rtl.
direction = ltr

full-stop = .

# $before: text
# $next: text
sentence-after = { $before } { $next }

# Zwischen dem, was war, und dem, was jetzt ist.
became = →

# Zwischen einer Bezeichnung und dem, wovor sie steht, in reinem Text: „Wann: …“.
after-label = :{ " " }
