## Asks through somebody who knows both, and introductions that they begin

asks-outside = Jemand, der nicht hier ist
asks-outside-hint = Dann schreiben Sie ihr selbst: Sie bekommen ein paar Zeilen mit einem Link, zum Weiterleiten aus Ihrem eigenen Postfach. Acquaint schreibt ihr erst, wenn sie ihn angeklickt hat.
asks-outside-button = Die Zeilen, bitte
asks-outside-lines = Sie haben die Bitte weitergegeben. Kopieren Sie diese Zeilen in eine eigene E-Mail:
asks-outside-text = { $name } bittet mich: „{ $what }“ Ich habe an Sie gedacht. { $words } Ob Sie reden möchten oder nicht, diese Seite nimmt Ihre Antwort, und { $name } sieht vor einem Ja nichts von Ihnen: { $link }
asks-outside-opening = { $connector } hat Ihnen das weitergeleitet: „{ $words }“
asks-outside-yes = Schreiben Sie, wie Sie heißen und wo Sie E-Mails lesen. Dorthin kommt zuerst eine E-Mail, damit sicher ist, dass Sie es sind. Mit einem Klick darin bekommen Sie beide die Adresse des anderen.
asks-outside-once = Acquaint hat Ihre Adresse nicht: Von hier kommt nichts weiter, auch nicht in einem Monat. Wenn Sie jemanden kennen, der besser helfen kann, schicken Sie dieser Person den Link, und sie antwortet an Ihrer Stelle.
asks-outside-name = Wie Sie heißen
asks-outside-sent = Sehen Sie in Ihre E-Mails: ein Klick in der Nachricht dort, und Sie können miteinander reden.
asks-outside-letter-subject = Ein Klick, und Sie können miteinander reden
asks-outside-letter-opening = { $name } von { $group } hat eine Bitte per E-Mail weitergeleitet. Auf deren Seite hat jemand Ja gesagt und diese Adresse angegeben ({ $address }). Wenn Sie das waren, drücken Sie hier.
asks-outside-letter-button = Ja, das war ich
asks-outside-letter-closing = Wenn Sie es nicht waren, tun Sie nichts: Niemand erfährt etwas, und nichts weiter kommt.
asks-outside-confirm = Mit diesem Klick bekommen Sie und wer Sie gebeten hat die Adresse des anderen.
asks-outside-confirmed = Sie können jetzt miteinander reden: Eine E-Mail mit der Adresse des anderen ist an Sie beide unterwegs.
asks-suggest = Sie beide sollten sich kennenlernen
asks-suggest-hint = Sie kennen zwei Leute, die sich kennen sollten. Beide werden nacheinander gefragt, zuerst, wer Ihnen näher ist; niemand sieht den Namen des anderen vor dem eigenen Ja, und Sie hören an einem Tag, der von Anfang an feststeht.
asks-suggest-one = Die eine Person
asks-suggest-other = Die andere Person
asks-suggest-what = Was sie füreinander haben ({ $min } bis { $max } Zeichen, ohne den Namen des anderen)
asks-suggest-why = Warum sie sich kennenlernen sollten ({ $min } bis { $max } Zeichen)
asks-suggest-send = Beide fragen
asks-suggest-yes = Ja, fragen Sie auch die andere Person
asks-suggest-said =
    { $kind ->
        [suggestion_outside] Danke. Wer Sie beide zusammenbringen will, schreibt jetzt der anderen Person. Ihre Seite sagt, bis wann Sie hören, so oder so.
       *[other] Danke. Jetzt wird die andere Person gefragt. Ihre Seite sagt, bis wann Sie hören, so oder so.
    }
asks-suggest-outside = Jemand, der nicht hier ist: Ich schreibe selbst
asks-lines = Kopieren Sie diese Zeilen in eine eigene E-Mail:
asks-lines-subject = { $name } möchte kennenlernen, an wen Sie denken
# $day: text
asks-lines-opening = { $name } hat Ja gesagt. Jetzt sind Sie dran: Schreiben Sie der anderen Person aus Ihrem eigenen Postfach. Eine Seite hat ein paar Zeilen mit einem Link dafür, und Acquaint schreibt ihr erst, wenn sie ihn angeklickt hat. { $name } hört bis zum { $day } davon, so oder so.
asks-lines-text = Ich meine, Sie und { $name } sollten sich kennenlernen: „{ $what }“ { $words } { $name } möchte das gern. Ob Sie es möchten oder nicht, diese Seite nimmt Ihre Antwort, und { $name } sieht vor einem Ja nichts von Ihnen: { $link }
asks-connected-subject = Sie haben zwei Leute zusammengebracht
asks-connected-opening = { $one } und { $other } haben beide Ja gesagt und können jetzt miteinander reden. Danke, dass Sie an sie gedacht haben.
