## Pourquoi une réponse n'a pas été prise en compte, et ce qu'on peut faire ensuite.

refusal-full = L’événement est complet et n’a pas de liste d’attente. Vous pouvez encore répondre « Peut-être » ou « Non ».

refusal-too-many-guests =
    { $max ->
        [0] On ne peut amener personne : répondez pour vous seulement.
        [1] Chaque personne peut amener au plus 1 autre personne. Répondez à nouveau pour moins de monde.
       *[other] Chaque personne peut amener au plus { $max } autres personnes. Répondez à nouveau pour moins de monde.
    }

refusal-does-not-fit =
    { $free ->
        [1] Il n’y a pas assez de places pour { $asked } personnes : il en reste 1 au plus. Répondez à nouveau pour moins de monde.
       *[other] Il n’y a pas assez de places pour { $asked } personnes : il en reste { $free } au plus. Répondez à nouveau pour moins de monde.
    }

refusal-not-open-yet = On ne peut pas encore répondre pour cet événement. Vous recevrez un e-mail dès que ce sera possible.
refusal-closed = Les réponses sont closes ; un « Non » reste possible.
refusal-over = L’événement est terminé.
refusal-cancelled = L’événement a été annulé.
refusal-withdrawn = L’invitation a été retirée. Adressez-vous à la personne qui vous a invité·e.
refusal-date-called-off = Cette date a été annulée. Vous pouvez encore répondre pour les autres.
refusal-no-seat-for-one-date = Une place pour une seule date va avec une place pour toute la série : répondez d’abord « Oui » pour l’ensemble, puis « Non » pour les dates où vous serez absent·e.
refusal-last-date = C’est la dernière date à laquelle vous comptiez venir : répondez « Non » pour l’ensemble, pour que quelqu’un d’autre puisse avoir votre place.

refusal-below-taken =
    { $taken ->
        [1] 1 place est déjà prise : la capacité ne peut pas être inférieure.
       *[other] { $taken } places sont déjà prises : la capacité ne peut pas être inférieure.
    }
