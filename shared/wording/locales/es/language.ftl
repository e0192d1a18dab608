## Lo que vale para todo lo que se dice en español. Trato: usted, sin regionalismos.

language-name = Español
direction = ltr
full-stop = .
sentence-after = { $before } { $next }
became = →
after-label = :{ " " }
