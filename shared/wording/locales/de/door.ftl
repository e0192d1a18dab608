## Der Einlass: der Code, den Leute zeigen, die Seite dessen, der sie einlässt, und ihre Links.

seat-code = Ihr Code für den Einlass
seat-code-show = Bitte am Einlass zeigen
seat-code-why = Wer am Einlass steht, liest ihn mit dem Handy. Den Namen zu sagen genügt auch.
seat-code-open = Code zeigen

door-title = Einlass
door-counts = { $here } von { $coming } sind da

door-free =
    { $free ->
        [0] Kein Platz ist frei
        [one] 1 Platz ist frei
       *[other] { $free } Plätze sind frei
    }

door-search = Name oder Adresse
door-find = Suchen
door-nobody = Niemand gefunden. Versuchen Sie einen Teil des Namens, oder lassen Sie die Person unten ein.
door-more = Es sind nicht alle zu sehen: Suchen Sie einen Namen.
door-in = Ist da
door-how-many = Wie viele da sind

door-party =
    { $people ->
        [one] 1 Person
       *[other] { $people } Personen
    }

door-came = Da seit { $at }

door-came-party =
    { $people ->
        [one] 1 Person, da seit { $at }
       *[other] { $people } Personen, da seit { $at }
    }

door-undo = Zurücknehmen
door-walk-in = Jemand, der nicht auf der Liste steht
door-name = Name
door-address = Mailadresse, falls eine Bestätigung per Mail gewünscht ist
door-let-in = Einlassen
door-walked-in = nicht auf der Liste
door-already = Schon eingelassen: { $at }. Es wurde nichts geändert.
door-back = Zur Liste
door-wrong = Geben Sie einen Namen mit höchstens 120 Zeichen an und eine richtige Mailadresse oder keine.
door-gone = Diese Person steht nicht mehr auf der Liste: Suchen Sie noch einmal, oder lassen Sie sie unten ein.
door-sent-before = Dieses Formular wurde schon für jemand anderen gesendet, und es wurde nichts geändert: Bitte füllen Sie es noch einmal aus.
door-no-letter = Für diese Gruppe kann gerade keine Mail hinausgehen: Lassen Sie die Person ohne Adresse ein.
door-not-published = Die Veranstaltung ist noch ein Entwurf: Noch kann niemand kommen.
door-waits = Wartet auf das Netz
door-refused = Nicht übernommen: Bitte noch einmal ansehen

door-queue = Wartet auf das Netz und wird gesendet, sobald es wieder da ist. Lassen Sie diese Seite offen. Wartend:
door-offline = Kein Netz: Gefunden wird nur, wer auf dieser Seite steht, und zurücknehmen lässt sich erst wieder etwas, wenn es da ist.

refusal-no-room-at-door =
    { $free ->
        [0] Für eine Gruppe von { $asked } ist kein Platz frei. Zuerst muss die Platzzahl erhöht werden.
        [one] Für eine Gruppe von { $asked } ist nur 1 Platz frei. Zuerst muss die Platzzahl erhöht werden.
       *[other] Für eine Gruppe von { $asked } sind nur { $free } Plätze frei. Zuerst muss die Platzzahl erhöht werden.
    }

console-door = Einlass
console-door-why = Ein Link öffnet die Seite für den Einlass auf jedem Handy: Wer ihn hat, sieht die Namen und lässt Leute ein. Er endet 12 Stunden nach der Veranstaltung, oder wenn Sie ihn beenden.
console-door-make = Link für den Einlass anlegen
console-door-links = Links zum Einlass
console-door-no-links = Es gibt noch keinen.
console-door-made = Angelegt: { $made }. Endet: { $ends }.
console-door-ended = beendet
console-door-end = Beenden
console-door-came = Wer da war
console-door-nobody = Noch wurde niemand eingelassen.
console-badges = Namensschilder drucken
console-badges-why = Acht je Seite: Drucken Sie diese Seite auf A4 oder Letter. Wer keinen Namen angegeben hat, und jeder Gast, bekommt eines zum Beschriften.
console-badge-guest = Gast von { $name }
