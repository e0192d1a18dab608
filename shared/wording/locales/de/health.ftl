# Wie es der Instanz geht, für die, die sie betreiben

health-title = Wie es dieser Instanz geht
health-well = Alles ist in Ordnung.
health-ill = Hier braucht etwas Ihren Blick.
health-database = Datenbank und ihre Platte
health-database-well = Sie nimmt Änderungen an, und ihre Platte hat Platz.

health-database-ill =
    { $why ->
        [busy] Sie ist überlastet: Andere halten Sperren, oder es gibt mehr Arbeit, als sie schafft.
        [read_only] Sie nimmt keine Änderungen an: Sehen Sie nach, ob sie nur lesbar eingestellt oder eine Reserve ist.
        [full] Ihre Platte ist voll: Schaffen Sie Platz. Was bestätigt wurde, ist sicher.
        [failing] Ihre Platte versagt: Sehen Sie ins Systemprotokoll, und denken Sie an Ihre Sicherung.
        [damaged] Ein Teil ist unlesbar: Halten Sie an, und spielen Sie eine Sicherung ein.
        [moved] Die Datei ist nicht mehr, wo sie geöffnet wurde: Starten Sie neu.
       *[other] Sie antwortet nicht: Sehen Sie nach, ob sie läuft.
    }

health-queue = Warteschlange
health-queue-well = Sie nimmt Nachrichten an.
health-queue-ill = Der Broker antwortet nicht. Verloren geht nichts: Nachrichten warten in der Datenbank, bis er zurück ist.
health-letters = Fällige Briefe
health-letters-none = Keine: Alle sind hinaus.

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
        [one] Einer; er wartet seit { $minutes } min.
       *[other] { $letters }; der älteste wartet seit { $minutes } min.
    }

health-mail-server = Mailserver
health-mail-server-none = Keiner ist eingestellt: Briefe bleiben in einem Ordner, den /dev/mailbox zeigt.
health-mail-server-took-none = Noch ist kein Brief hinausgegangen.

# $deferred: number
# $minutes: number
health-mail-server-took = Den letzten Brief nahm er vor { $minutes } min. Vertagt und wieder versucht: { $deferred }.
health-mail-server-silent = Er hat keinen Brief angenommen, obwohl welche warten: Sehen Sie nach, ob er läuft, und was das Protokoll des Workers sagt.
health-tasks = Aufgaben
health-tasks-well = Keine ist misslungen, und keine verspätet.

# $failed: number
# $overdue: number
health-tasks-ill = Misslungen: { $failed }. Verspätet: { $overdue }. Siehe `acquaint tasks list`; erledigen lässt sie `acquaint tasks retry`.
health-messages = Nachrichten für die Warteschlange

# $number: number
health-messages-wait =
    { $number ->
        [0] Keine wartet.
        [one] Eine wartet.
       *[other] { $number } warten.
    }

health-inbound = Post von außen

# $number: number
health-inbound-wait =
    { $number ->
        [0] Alles ist gelesen.
        [one] Eine wartet darauf, gelesen zu werden.
       *[other] { $number } warten darauf, gelesen zu werden.
    }
