## Was mit einem Feld eines Formulars nicht stimmt, und was stattdessen ginge.

invalid-empty = Bitte ausfüllen.
invalid-unreadable = Das lässt sich nicht lesen: Bitte etwas anderes wählen oder schreiben.
invalid-fixed = Das lässt sich hier nicht ändern.
invalid-taken = Das ist schon vergeben: Bitte etwas anderes wählen.
invalid-too-long = Das ist zu lang: { $len } Zeichen, höchstens { $max } passen.
invalid-control = Das muss eine Zeile sein, ohne Steuerzeichen.
invalid-address = Das ist keine Mailadresse. Schreiben Sie sie wie name@example.org.
invalid-slug = 2 bis 80 Zeichen aus a–z, 0–9 und -, ohne - an den Enden.
invalid-colour = Das ist keine Farbe. Schreiben Sie sie wie #0b6b60.
invalid-zone = Das ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.
invalid-local-time = Das ist kein Tag mit Uhrzeit. Schreiben Sie ihn wie 2026-12-03T18:30.
invalid-time-of-day = Das ist keine Uhrzeit. Schreiben Sie sie wie 18:30.
invalid-day = Das ist kein Tag. Schreiben Sie ihn wie 2026-06-03.
invalid-doors-after-start = Der Einlass muss vor dem Beginn sein.
invalid-skipped-time = Die Uhren werden dann vorgestellt und überspringen diese Zeit. Die nächste, die es gibt, ist { $next }.
invalid-past = Das liegt in der Vergangenheit: Bitte eine Zeit wählen, die noch kommt.
invalid-no-check-ins = Noch weiß niemand, wer da war: Bitte andere Leute wählen.
invalid-future = Das liegt in der Zukunft.
invalid-year = Das Jahr muss zwischen 1971 und 2199 liegen.
invalid-ends-before-start = Das Ende muss nach dem Beginn liegen.
invalid-too-long-an-event = Länger als 31 Tage kann es nicht dauern.
invalid-closes-after-end = Der Anmeldeschluss muss vor dem Ende liegen.
invalid-not-of-group = Das ist keine Veranstaltung dieser Gruppe.
invalid-no-date-to-come = Es bliebe kein Termin mehr übrig: Sagen Sie stattdessen die Veranstaltung ab.
invalid-too-many-moved = { $most } Termine sind schon verschoben, mehr können es nicht sein.
invalid-web-address = Das ist keine Webadresse. Sie beginnt mit https:// oder http:// und hat höchstens { $max } Zeichen.
invalid-range = Bitte eine ganze Zahl von { $min } bis { $max } schreiben.
invalid-reminders = Bitte höchstens { $most } verschiedene ganze Stundenzahlen von 1 bis { $longest } schreiben, mit Kommas dazwischen.
invalid-rule = Diese Regel geht nicht. Schreiben Sie eine wie FREQ=WEEKLY;BYDAY=TH;COUNT=10.
invalid-rule-too-many = Das geht zu weit: Eine Serie hat höchstens 1.000 Termine in zehn Jahren. Lassen Sie sie mit COUNT oder UNTIL früher enden.
invalid-rule-never = Kein Tag passt zu dieser Regel.
invalid-rule-start = Nach dieser Regel ist der erste Termin { $first }: Beginnen Sie dann, oder ändern Sie die Regel.
invalid-draw-after-start = Die Verlosung muss vor dem Beginn sein.
invalid-not-of-series = Das gibt es nicht für Serien: Ein Platz gilt dort für alle Termine.
