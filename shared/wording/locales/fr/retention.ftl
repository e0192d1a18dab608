# Ce qu’un groupe efface de ses membres, et quand : l’e-mail aux propriétaires une semaine avant, et le champ de la console

retention-subject = { $group } va effacer des noms et des adresses

# $day: text
# $count: number
retention-opening =
    { $count ->
        [one] À partir de : { $day }, le nom et l’adresse d’une invitation à des événements passés de { $group } seront effacés, comme le groupe l’a réglé.
        [many] À partir de : { $day }, les noms et adresses de { $count } d’invitations à des événements passés de { $group } seront effacés, comme le groupe l’a réglé.
       *[other] À partir de : { $day }, les noms et adresses de { $count } invitations à des événements passés de { $group } seront effacés, comme le groupe l’a réglé.
    }

retention-button = Voir
retention-closing = Il n’y a rien à faire. Les totaux et les places restent. Si vous avez encore besoin des noms, téléchargez-les, ou faites-les garder plus longtemps par le groupe : un changement n’efface rien pendant une semaine.
when-soon = bientôt

console-retention-days = Jours pendant lesquels noms et adresses sont gardés après un événement
console-retention-hint = Vide : ils sont gardés pour toujours. Un changement n’efface rien pendant une semaine, et les propriétaires reçoivent un e-mail une semaine avant.

# $day: text
# $count: number
console-retention-next =
    { $count ->
        [one] Prochainement, le { $day }, une invitation deviendra anonyme. Les propriétaires reçoivent un e-mail une semaine avant.
        [many] Prochainement, le { $day }, { $count } d’invitations deviendront anonymes. Les propriétaires reçoivent un e-mail une semaine avant.
       *[other] Prochainement, le { $day }, { $count } invitations deviendront anonymes. Les propriétaires reçoivent un e-mail une semaine avant.
    }
