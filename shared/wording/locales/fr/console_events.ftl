# Ce qu’on fait encore d’un événement dans la console

console-copy-why = Une copie est un brouillon avec tout, sauf les gens et les réponses. Toutes les heures suivent son début.

console-copy-starts-hint = À l’heure locale ({ $zone }). Laissez vide pour choisir plus tard.
console-copy-press = Faire une copie
console-template-why = Ou gardez-le pour plus tard : un modèle contient tout, sauf les heures et les gens, et se trouve sur la page où votre groupe crée son prochain événement.
console-template-name = Nom du modèle
console-template-name-hint = Un modèle du même nom est remplacé.
console-template-keep = Garder comme modèle
console-from-template = D’après un modèle

console-dates = Dates
console-dates-why = Chaque date peut être déplacée ou annulée seule ; les autres restent telles quelles. Les dates passées ne figurent pas ici.
console-no-dates = Aucune date à venir.

console-date-state =
    { $state ->
        [off] annulée
       *[other] déplacée
    }

# $absent: number
console-date-absent =
    { $absent ->
        [one] { $absent } personne qui a une place ne peut pas venir à cette date.
        [many] { $absent } personnes qui ont une place ne peuvent pas venir à cette date.
       *[other] { $absent } personnes qui ont une place ne peuvent pas venir à cette date.
    }

console-date-why = Celles et ceux qui viennent apprennent le changement de cette date et ne sont interrogés que sur elle. Les places restent telles quelles.
console-date-move = Déplacer cette date
console-date-by-rule = La remettre selon la règle
console-date-call-off = Annuler cette date
console-date-put-back = Elle a lieu finalement

console-agenda = Au programme
console-agenda-hint = Une ligne chacun, l’heure d’abord : 18:30 Accueil
console-hosts = Qui accueille
console-hosts-hint = Une ligne chacun, avec un mot si vous voulez : Olga Berg: tient la maison
console-attendees-shown = Ce qu’on voit de qui vient

console-attendees =
    { $who ->
        [nobody] Rien
        [names] Les noms de qui est d’accord, pour celles et ceux qui viennent
       *[other] Combien viennent
    }

console-hours-from-start = Ou tant d’heures après le début
console-hours-from-start-hint = Avec un moins devant : -3, c’est trois heures avant. L’e-mail suit l’événement et va à qui est concerné à ce moment-là.
console-hours-from-end = Ou tant d’heures après la fin

console-proposals = Autres moments proposés

# $day: text
console-proposal-of = Pour la date du { $day }

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = Ligne { $number } : { $said }
