# Images de l’état d’un événement

chart-heading = En images
chart-nothing = La première réponse commence une image de l’arrivée des réponses, et de la salle qui se remplit.
chart-answers = Réponses au fil du temps.
chart-this-time = Cette fois

chart-last-time = La dernière fois : { $title }

# $answers: number
chart-answers-said =
    { $answers ->
        [one] { $answers } réponse jusqu’ici.
        [many] { $answers } réponses jusqu’ici.
       *[other] { $answers } réponses jusqu’ici.
    }

# $answers: number
# $before: number
chart-answers-beside = Jusqu’ici { $answers } ; la dernière fois à ce stade { $before }.

chart-room = La salle se remplit.
chart-seats-taken = Places prises

# $capacity: number
chart-capacity = { $capacity } places en tout

chart-axis-days = Jours avant le début
chart-axis-hours = Heures avant le début

# $days: number
chart-days-before =
    { $days ->
        [0] Au début
        [one] { $days } jour avant
        [many] { $days } jours avant
       *[other] { $days } jours avant
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [0] Au début
        [one] { $hours } heure avant
        [many] { $hours } heures avant
       *[other] { $hours } heures avant
    }

chart-table = En tableau
chart-when = Quand
chart-reach = Où l’on a perdu du monde.
chart-reach-why = Rien n’est suivi : personne ne sait qui a ouvert un e-mail.
chart-invited = Invités
chart-reached = E-mail accepté par le serveur
chart-answered = Ont répondu
chart-said-yes = Ont dit oui
chart-came = Sont venus
chart-letters = E-mails.

chart-letter-state =
    { $state ->
        [sent] Acceptés par les serveurs
        [left] À envoyer
        [deferred] Reportés, retentés
       *[other] N’ont atteint personne
    }
