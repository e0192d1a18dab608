## Suivre un groupe

follow-title = Suivre { $group }
follow-why = Vous serez averti·e par e-mail de chaque nouvel événement. Sans compte, et un clic y met fin.
follow-button = Suivre
follow-asked-title = Consultez votre messagerie
follow-asked = Si cette adresse ne suit pas encore { $group }, un e-mail est en route. Appuyez sur son bouton dans les deux jours.
follow-press = { $address } sera averti par e-mail des nouveaux événements de { $group } : au plus deux e-mails par semaine, tous groupes de ce site confondus.
follow-done-title = C’est fait
follow-done = Vous serez averti·e des prochains événements de { $group }. Chaque e-mail permet d’y mettre fin.
answer-follow = Me prévenir des prochains événements de { $group } (un e-mail vous demandera de confirmer)
join-then = Sur la page suivante, vous pourrez amener d’autres personnes, laisser un mot et changer votre réponse.

## E-mails à qui suit un groupe

confirm-follow-subject = Veuillez confirmer : suivre { $group }
confirm-follow-opening = Appuyez sur le bouton, et { $address } sera averti des nouveaux événements de { $group }.
confirm-follow-closing = Le lien est valable deux jours. Si vous n’appuyez pas, vous n’entendrez plus parler de rien.
new-event-subject = Nouveau : { $title } @ { $when }
new-events-subject = Nouveaux événements de { $group }

new-events-opening =
    { $count ->
        [one] { $group } a un nouvel événement.
       *[other] { $group } a { $count } nouveaux événements.
    }

new-events-button = Voir et répondre
new-events-closing = Vous n’avez pas besoin de compte. Les liens sont pour vous seulement : merci de ne pas transmettre cet e-mail.
new-events-why = Vous recevez cet e-mail parce que { $address } suit { $group } depuis le { $day }.
new-events-leave = Plus d’e-mails de { $group }
