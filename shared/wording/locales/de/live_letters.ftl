# How letters go out, as it happens

live-letters-title = Briefe, die hinausgehen
live-letters-none = Für diese Veranstaltung wurde noch nichts verschickt.
live-letters-done = Alle fälligen Briefe sind hinaus.
live-letters-still = In der letzten Minute ging keiner hinaus. Sie gehen von selbst weiter, sobald es geht.

# $minutes: number
live-letters-about =
    { $minutes ->
        [one] Noch etwa eine Minute, wenn es so schnell weitergeht wie eben.
       *[other] Noch etwa { $minutes } Minuten, wenn es so schnell weitergeht wie eben.
    }
live-letters-deferred = Alle anderen sind draußen; von Mailservern aufgeschoben und von selbst noch einmal versucht: { $letters }.
