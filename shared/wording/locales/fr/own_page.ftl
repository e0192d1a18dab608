## La page d'une personne

own-page-subject = Votre page, avec tout ce qui est conservé sur vous
own-page-opening = Votre page montre qui vous pouvez solliciter, ce dont vous êtes averti·e, et tout ce qui est conservé ici sur { $address }.
own-page-closing = Le lien est valable 15 minutes, et ensuite seulement dans le navigateur qui l’a ouvert. Il est pour vous seulement : merci de ne pas le transmettre.
own-page-title = Votre page
own-page-ask = Faites-vous envoyer un lien vers votre page : elle montre tout ce qui est conservé sur votre adresse, et ce dont vous êtes averti·e.
own-page-send = Envoyez-moi le lien
own-page-asked = Si quelque chose est conservé sur cette adresse, un e-mail avec un lien vers sa page est en route. Le lien est valable 15 minutes.
own-page-since = { $address } est connu ici depuis le { $since }.
own-page-follows = Ce que vous suivez
own-page-follows-nothing = Vous ne suivez aucun groupe.
own-page-hear = M’avertir
own-hear-every = de chaque nouvel événement
own-hear-monthly = des nouveaux événements, en un e-mail par mois
own-hear-answered = seulement des événements auxquels je réponds
own-hear-paused = de rien pour l’instant
own-hear-left = de plus rien
own-page-choose = Enregistrer
own-page-invitations = Vos invitations
own-page-invitations-none = Vous n’avez aucune invitation.
own-page-invited = { $group } a invité { $address } le { $on }
own-page-named = sous le nom { $name }
own-page-behind = Adresse et nom
own-answer =
    { $answer ->
        [yes] Vous avez répondu « Oui ».
        [maybe] Vous avez répondu « Peut-être ».
        [no] Vous avez répondu « Non ».
       *[none] Vous n’avez pas encore répondu.
    }
own-page-note = Votre mot : { $note }
own-page-guests = Accompagnants : { $guests }
own-page-day = { $day } : { $answer }
own-page-came = Arrivée : { $at }
own-page-stopped = Ce que vous ne recevez pas
own-page-stopped-none = Rien n’empêche les e-mails de vous parvenir.

own-page-stopped-group =
    { $cause ->
        [bounced] Les e-mails de { $group } sont revenus, depuis le { $since }.
        [complained] Les e-mails de { $group } ont été signalés comme indésirables, depuis le { $since }.
       *[unsubscribed] Vous vous êtes désabonné·e de { $group }, depuis le { $since }.
    }

own-page-stopped-all =
    { $cause ->
        [bounced] Aucun e-mail ne vous est envoyé : ils sont revenus, depuis le { $since }.
        [complained] Aucun e-mail ne vous est envoyé : ils ont été signalés comme indésirables, depuis le { $since }.
       *[unsubscribed] Aucun e-mail ne vous est envoyé : vous vous êtes désabonné·e de tout, depuis le { $since }.
    }

own-page-mail-me = M’envoyer un lien vers ma page
own-page-mail-me-why = Votre page montre tout ce qui est conservé sur votre adresse, pour tous les groupes. Son lien n’est envoyé qu’à votre messagerie.
own-page-language = Langue des e-mails que vous recevez

own-page-letters = E-mails envoyés à vous et à votre sujet
own-page-letters-none = Il n’y en a pas.

own-page-letters-newest =
    { $number ->
        [one] Un e-mail
       *[other] { $number } e-mails
    }

own-letter-kind =
    { $kind ->
        [invitation] Invitation
        [update] Ce qui a changé
        [cancellation] Annulation
        [reminder] Rappel
        [organizer_letter] E-mail des organisateurs
        [feedback] Comment c’était
        [seat] Au sujet de votre réponse ou de votre place
        [link] Un lien demandé avec votre adresse
        [news] Nouveaux événements
        [ask] Au sujet de demandes entre participants
        [coffee] Au sujet du café mensuel
        [told] Aux organisateurs, à votre sujet
       *[organizer] À vous en tant qu’organisateur
    }

own-page-proposed = Votre agenda a proposé un autre moment : { $times } { $note }
own-page-network = La place a été demandée depuis le réseau { $network }.
own-page-came-back = Un e-mail à votre adresse est revenu provisoirement le { $on }.
own-page-mail = Un e-mail de vous ou à votre sujet est arrivé le { $on } ; il est conservé jusqu’au { $until }.

# $until: text
own-page-closes = Pour vous, les réponses sont acceptées jusqu’à : { $until }

# $guests: number
own-page-guests-max = Accompagnants que vous pouvez amener : { $guests }

own-page-noted = Mot de l’organisateur à ce sujet : « { $note } »
