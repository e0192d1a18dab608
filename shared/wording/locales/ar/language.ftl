## ما يصحّ في كل ما يُقال بالعربية: فصحى معاصرة، خطاب بصيغة الجمع، أرقام لاتينية.

language-name = العربية
direction = rtl
full-stop = .
sentence-after = { $before } { $next }
became = { "\u200F" }←{ "\u200F" }
after-label = :{ " " }
