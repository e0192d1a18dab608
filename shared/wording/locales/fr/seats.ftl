## L'e-mail à qui a demandé une place sur la page d'un événement.

confirm-subject = Confirmez votre place : { $title }
confirm-subject-waitlist = Rejoignez la liste d’attente : { $title }
confirm-subject-full = Toutes les places sont prises : { $title }
confirm-subject-known = Votre lien : { $title }
confirm-opening = Vous avez demandé une place : { $title }
confirm-held = Une place vous est réservée jusqu’au { $moment }. Sans confirmation d’ici là, elle ira à quelqu’un d’autre.
confirm-free = Il y a de la place. Aucune ne vous est réservée : confirmez vite la vôtre.
confirm-waitlist = Toutes les places sont prises pour le moment. Vous pouvez rejoindre la liste d’attente : vous recevrez un e-mail dès qu’une place se libère pour vous.
confirm-full = Toutes les places sont prises, et il n’y a pas de liste d’attente. Jetez un œil à votre page de temps en temps : une place peut se libérer.
confirm-known = Vous avez déjà une invitation. Votre page montre où vous en êtes, et vous pouvez y changer votre réponse.
confirm-there = Un clic suffit. Vous pourrez aussi y indiquer votre nom.
confirm-button = Confirmer ma place
confirm-button-waitlist = Rejoindre la liste d’attente
confirm-button-look = Voir ma page
confirm-button-known = Voir ma réponse
confirm-why = Vous recevez cet e-mail parce que quelqu’un a saisi { $address } sur la page de cet événement le { $day }. Si ce n’était pas vous, ne faites rien : il ne se passera rien. Vous n’avez pas besoin de compte. Le lien de cet e-mail est pour vous seulement : merci de ne pas le transmettre.
confirm-unsubscribe = Se désabonner : plus d’invitations ni de rappels de { $group }

## La page de l'événement : demander une place

ask-heading = Venez aussi
ask-why = Saisissez votre adresse e-mail. Vous recevrez un e-mail avec votre lien personnel pour confirmer.
ask-full-waitlist = Toutes les places sont prises pour le moment : vous pouvez rejoindre la liste d’attente.
ask-address = Votre adresse e-mail
ask-leave-empty = Laissez ce champ vide
ask-button = Demander une place
ask-once-more = Veuillez appuyer encore une fois sur le bouton.
ask-fault-address = Ce n’est pas une adresse e-mail. Elle ressemble à nom@example.org.
ask-sent = Consultez votre messagerie
ask-sent-next = Si votre adresse peut recevoir nos e-mails, un message avec votre lien personnel est en route. Ouvrez ce lien pour confirmer votre place et indiquer votre nom. Rien n’arrive ? Regardez dans les courriers indésirables, ou réessayez dans une heure.
ask-back = Retour à l’événement

## La page personnelle de qui a demandé une place

rsvp-held = Une place vous est réservée jusqu’au { $moment }
rsvp-held-next = Elle est à vous dès que vous la confirmez. Passé ce délai, elle ira à quelqu’un d’autre.
offer-held = Une place vous est réservée jusqu’au { $moment }.
answer-name = Votre nom
fault-name = Le nom est trop long, ou contient des caractères qui ne peuvent pas être conservés. Il peut avoir { $max } caractères au plus.
