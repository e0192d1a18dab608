## L’accueil : le code que l’on montre, la page de qui fait entrer, et ses liens.

seat-code = Votre code pour l’entrée
seat-code-show = À montrer à l’entrée
seat-code-why = La personne à l’accueil le lit avec un téléphone. Dire votre nom suffit aussi.
seat-code-open = Afficher le code

door-title = Accueil
door-counts = { $here } sur { $coming } sont là

door-free =
    { $free ->
        [0] Aucune place libre
        [one] { $free } place libre
       *[other] { $free } places libres
    }

door-search = Nom ou adresse
door-find = Chercher
door-nobody = Personne n’a été trouvé. Essayez une partie du nom, ou faites entrer la personne ci-dessous.
door-more = Tout le monde n’est pas affiché : cherchez un nom.
door-in = Est là
door-how-many = Combien sont là

door-party =
    { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }

door-came = Là depuis { $at }

door-came-party =
    { $people ->
        [one] { $people } personne, là depuis { $at }
       *[other] { $people } personnes, là depuis { $at }
    }

door-undo = Annuler
door-walk-in = Quelqu’un qui n’est pas sur la liste
door-name = Nom
door-address = Adresse e-mail, si la personne veut une confirmation par e-mail
door-let-in = Faire entrer
door-walked-in = pas sur la liste
door-already = Déjà enregistré : { $at }. Rien n’a été changé.
door-back = Vers la liste
door-wrong = Indiquez un nom de 120 caractères au plus, et une adresse e-mail correcte, ou aucune.
door-gone = Cette personne n’est plus sur la liste : cherchez-la de nouveau, ou faites-la entrer ci-dessous.
door-sent-before = Ce formulaire a déjà été envoyé pour quelqu’un d’autre, et rien n’a été changé : remplissez-le encore une fois.
door-no-letter = Aucun message ne peut partir pour ce groupe en ce moment : faites entrer la personne sans adresse.
door-not-published = L’événement est encore un brouillon : personne ne peut encore venir.
door-waits = Attend le réseau
door-refused = Non pris en compte : à revoir

door-queue = En attente du réseau ; envoi dès son retour. Gardez cette page ouverte. En attente :
door-offline = Pas de réseau : la recherche ne porte que sur cette page, et rien ne peut être annulé avant son retour.

refusal-no-room-at-door = Places libres : { $free }, pour un groupe de { $asked }. Il faut d’abord augmenter la capacité.

console-door = Accueil
console-door-why = Un lien ouvre la page de l’accueil sur n’importe quel téléphone : qui l’a voit les noms et enregistre les arrivées. Il prend fin 12 heures après l’événement, ou quand vous y mettez fin.
console-door-make = Créer un lien pour l’accueil
console-door-links = Liens vers l’accueil
console-door-no-links = Il n’y en a pas encore.
console-door-made = Créé : { $made }. Fin : { $ends }.
console-door-ended = terminé
console-door-end = Y mettre fin
console-door-came = Qui est venu
console-door-nobody = Personne n’a encore été enregistré.
console-badges = Imprimer les badges
console-badges-why = Huit par page : imprimez cette page en A4 ou Letter. Qui n’a pas donné de nom, et chaque personne amenée, en a un à remplir.
console-badge-guest = Avec { $name }
