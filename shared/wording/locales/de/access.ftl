## Was der Ort für Leute hat, die es brauchen.

facts-access = Barrierefreiheit

access-fact =
    { $fact ->
        [step_free] stufenlos
        [accessible_toilet] barrierefreie Toilette
        [reserved_parking] reservierter Parkplatz
        [hearing_loop] Induktionsschleife
        [sign_language] Gebärdensprache
        [captions] Untertitel
       *[quiet_room] Ruheraum
    }

# $fact: text
console-access = Der Ort: { $fact }
