## Ce qui ne va pas dans un champ de formulaire, et ce qui conviendrait.

invalid-empty = Remplissez ce champ.
invalid-unreadable = Ceci est illisible : choisissez ou écrivez autre chose.
invalid-fixed = Ceci ne peut pas être changé ici.
invalid-taken = Quelqu’un l’a déjà : choisissez-en un autre.
invalid-too-long = C’est trop long : { $len } caractères, pour { $max } au plus.
invalid-control = Il faut une seule ligne, sans caractères de contrôle.
invalid-address = Ce n’est pas une adresse e-mail. Écrivez-la comme nom@example.org.
invalid-slug = Utilisez de 2 à 80 caractères parmi a–z, 0–9 et -, sans - au début ni à la fin.
invalid-zone = Ce n’est pas un fuseau horaire. Écrivez-en un comme Europe/Paris.
invalid-local-time = Ce n’est pas une date avec une heure. Écrivez-la comme 2026-12-03T18:30.
invalid-time-of-day = Ce n’est pas une heure. Écrivez-la comme 18:30.
invalid-day = Ce n’est pas un jour. Écrivez-le comme 2026-06-03.
invalid-doors-after-start = Les portes doivent ouvrir avant le début de l’événement.
invalid-skipped-time = Les horloges avancent à ce moment et sautent cette heure. La suivante qui existe est { $next }.
invalid-past = C’est dans le passé : choisissez un moment à venir.
invalid-no-check-ins = On ne sait pas encore qui est venu : choisissez un autre groupe de personnes.
invalid-future = C’est dans l’avenir.
invalid-year = L’année doit être comprise entre 1971 et 2199.
invalid-ends-before-start = La fin doit venir après le début.
invalid-too-long-an-event = La durée est de 31 jours au plus.
invalid-closes-after-end = Les réponses doivent être closes avant la fin de l’événement.
invalid-not-of-group = Ce n’est pas un événement de ce groupe.
invalid-no-date-to-come = Il ne resterait aucune date à venir : annulez plutôt l’événement.
invalid-too-many-moved = { $most } dates sont déjà déplacées, et il ne peut pas y en avoir davantage.
invalid-web-address = Ce n’est pas une adresse web. Elle commence par https:// ou http:// et a { $max } caractères au plus.
invalid-range = Écrivez un nombre entier de { $min } à { $max }.
invalid-reminders = Écrivez au plus { $most } nombres entiers d’heures, tous différents, de 1 à { $longest }, séparés par des virgules.
invalid-rule = Cette règle ne peut pas être utilisée. Écrivez-en une comme FREQ=WEEKLY;BYDAY=TH;COUNT=10.
invalid-rule-too-many = Cela va trop loin : une série a au plus 1 000 dates en dix ans. Terminez-la plus tôt avec COUNT ou UNTIL.
invalid-rule-never = Aucun jour ne correspond à cette règle.
invalid-rule-start = Selon cette règle, la première date est le { $first } : commencez ce jour-là, ou changez la règle.
invalid-colour = Ce n’est pas une couleur. Écrivez-la comme #0b6b60.
invalid-draw-after-start = Le tirage doit avoir lieu avant le début.
invalid-not-of-series = Cela n’existe pas pour une série : une place y vaut pour toutes les dates.
