## Ce que le lieu offre à qui en a besoin.

facts-access = Accessibilité

access-fact =
    { $fact ->
        [step_free] sans marche
        [accessible_toilet] toilettes accessibles
        [reserved_parking] stationnement réservé
        [hearing_loop] boucle auditive
        [sign_language] langue des signes
        [captions] sous-titres
       *[quiet_room] pièce calme
    }

console-access = Le lieu : { $fact }
