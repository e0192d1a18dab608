## Help at short notice, and the day after

asks-soon = Kurzfristig
asks-soon-hint = Bald steht etwas an, und ein Gespräch würde helfen? Einige Leute, die sich so gern fragen lassen, hören davon, zuerst drei, und das erste Ja genügt. Sie hören, bevor Sie es brauchen, so oder so.
asks-soon-topic = Wobei
asks-soon-needed = Wann Sie es brauchen
asks-soon-what = Worum es geht ({ $min } bis { $max } Zeichen)
asks-soon-send = Jetzt fragen
asks-soon-said =
    { $answer ->
        [yes] Sie waren zuerst da: Eine E-Mail mit der Adresse des anderen ist an Sie beide unterwegs. Danke!
        [in_writing] Ihre Antwort war die erste und ist unterwegs, ohne Ihre Adresse. Danke!
        [not_now] Sie haben gesagt: diesmal nicht. Solange niemand anderes konnte, können Sie noch Ja sagen.
        [no_more] Von dieser Person erreicht Sie nichts mehr.
        [report] Danke für die Meldung. Von dieser Person erreicht Sie nichts mehr.
        [else] Jemand anderes konnte. Danke!
       *[none] Diese Bitte ist vorbei.
    }
asks-soon-else-subject = Jemand anderes konnte, danke
asks-soon-else-opening = { $name } hat Hilfe gefunden. Es bleibt nichts zu tun: Danke, dass man Sie fragen kann.
asks-soon-after-subject = Wie ist es gelaufen?
asks-soon-after-opening = Der Tag ist vorbei, für den Sie um Hilfe gebeten haben. Wie es auch war: Sie haben sich vorbereitet, und Sie haben gefragt, und das ist der schwere Teil.
asks-soon-after-helped = { $name } war für Sie da. Wenn Sie mögen, erzählen Sie, wie es war: Ein Wort des Dankes sagt mehr, als Sie denken.
asks-soon-line-subject = Wie ist es bei { $name } gelaufen?
asks-soon-line-opening = Der Tag ist vorbei, für den { $name } Sie um Hilfe gebeten hat. Wie es auch ausging, eine Zeile von Ihnen kann jetzt viel bedeuten.
asks-soon-line-button = Eine Zeile schicken
asks-soon-line = Ihre Zeile
asks-soon-line-begin = Das nächste Mal klappt es!
asks-soon-line-send = Abschicken
asks-soon-line-sent = Ihre Zeile ist unterwegs.
asks-soon-line-from-subject = Eine Zeile von { $name }
asks-soon-line-from-opening = { $name } hat Ihnen geholfen und schreibt:
profile-short-notice = Ich lasse mich gern auch kurzfristig fragen
profile-zone = Meine Zeitzone, etwa Europe/Berlin (kurzfristig fragt niemand zwischen 22 und 8 Uhr)
