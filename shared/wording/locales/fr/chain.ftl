## How help went on in a group, in sums and as a picture

chain-title = Comment l’aide s’est transmise
chain-intro = Chaque ligne est une personne, le temps passe de gauche à droite, et chaque courbe est une aide allée de l’une à l’autre. Il n’y a de noms que ceux des personnes qui l’ont accepté sur leur page.
chain-few = Moins de cinq personnes ont aidé ou ont été aidées : trop peu pour en parler.
chain-sums = Aides : { $helps }. Personnes qui ont aidé : { $helpers }. Personnes aidées : { $helped }.
chain-forward = Personnes aidées qui ont ensuite aidé quelqu’un : { $count }.
chain-caption = Qui a aidé qui au fil du temps, { $count } personnes : chaque ligne est une personne, chaque courbe une aide, et sa couleur dit combien d’aides la précèdent.
chain-left-out =
    { $count ->
        [one] { $count } autre personne a pris part à des aides antérieures et n’y figure pas.
       *[other] { $count } autres ont pris part à des aides antérieures et n’y figurent pas.
    }
chain-table = La même chose en tableau
chain-line = Ligne
chain-gave = A aidé
chain-got = A été aidé
profile-named = Mon nom peut figurer à côté de l’image de ce groupe montrant qui a aidé qui
