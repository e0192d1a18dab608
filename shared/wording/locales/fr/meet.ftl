## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] Choisir un moment, ou en proposer d’autres
        [planned] Déplacer ou annuler
        [meet_off] Proposer un autre moment
        [meet_ask] Dire si cela s’est fait
       *[none] Un moment pour se voir
    }
meet-when = Quand
meet-where = Où, ou un lien
meet-title = Rencontre avec { $name }
meet-subject =
    { $kind ->
        [meet_gone] Votre rencontre est annulée
        [meet_off] Annulé : rencontre avec { $name }
        [meet_ask] Avez-vous rencontré { $name } ?
       *[meet_offer] { $name } propose des moments pour se voir
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] Annulé : rencontre avec { $name } @ { $when }
        [meet_reminder] Bientôt : rencontre avec { $name } @ { $when }
       *[meet] Vous rencontrez { $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] Votre rencontre est annulée, et il n’y aura pas d’autre moment. Vous n’avez rien à faire : votre agenda la retire.
        [meet_off] La rencontre avec { $name } est annulée. Un autre moment peut être proposé sur la page.
        [meet] Vous et { $name } avez un moment. Il est dans votre agenda si vous l’acceptez.
        [meet_reminder] Un rappel : vous rencontrez bientôt { $name }.
        [meet_ask] Vous et { $name } deviez vous voir. Cela s’est-il fait ? Un clic sur la page suffit.
       *[meet_offer] { $name } vous propose des moments. Choisissez-en un, ou proposez-en d’autres.
    }
# $day: text
meet-why = Vous recevez cet e-mail parce que vous et { $name } avez dit oui le { $day } ({ $address }).
meet-summary = { $name } et vous
meet-called-off = Annulé.
meet-waits = L’autre personne a vos propositions et en choisira une.
meet-pick = Choisir un moment
meet-happened = Cela s’est-il fait ?
meet-happened-yes = Oui
meet-happened-no = Non
meet-told =
    { $what ->
        [yes] C’est fait : tant mieux.
       *[no] Cela ne s’est pas fait. Si vous le voulez encore tous les deux, écrivez-vous : vous avez les adresses.
    }
meet-offer = Proposer des moments
meet-offer-hint = Jusqu’à trois, à l’heure de { $zone }. Un moment choisi vaut jusqu’à ce qu’un autre le soit.
meet-offer-button = Proposer ceux-ci
meet-off = Annuler
meet-gone-title = Plus de rendez-vous
meet-gone = Il n’y a plus de rendez-vous ici : il n’a pas lieu, ou il est passé depuis longtemps. Vous n’avez rien à faire. S’il figure encore dans votre agenda, vous pouvez l’en retirer.
