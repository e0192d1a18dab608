## Quand l’organisateur accepte ou refuse chaque personne.

subject-requested = Votre demande
subject-not-accepted = Au sujet de votre demande
letter-requested = Vous avez demandé une place : { $title }
letter-accepted = { $group } a accepté votre demande, vous venez : { $title }
letter-not-accepted = { $group } ne peut pas vous donner de place cette fois-ci : { $title }

situation-requested =
    { $guests ->
        [0] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre sera décidée : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de la retirer.
        [1] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre (pour vous et 1 autre personne) sera décidée : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de la retirer.
       *[other] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre (pour vous et { $guests } autres personnes) sera décidée : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de la retirer.
    }

situation-not-accepted = Merci d’avoir voulu venir. Nous regrettons que ce ne soit pas possible cette fois-ci ; vous n’avez rien à faire.
button-take-back-request = Retirer ma demande

## La page personnelle

rsvp-requested = Vous avez demandé une place

rsvp-requested-next =
    { $guests ->
        [0] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre sera décidée.
        [1] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre, pour vous et 1 autre personne, sera décidée.
       *[other] Chaque demande est examinée personnellement. Vous recevrez un e-mail dès que la vôtre, pour vous et { $guests } autres personnes, sera décidée.
    }

rsvp-not-accepted = Il n’y a pas de place pour vous cette fois-ci
rsvp-not-accepted-next = Votre demande a été refusée. Vous n’avez rien à faire.
offer-button-request = Demander une place
offer-takes-back-request = Vous retirez ainsi votre demande.
hint-approval = Chaque demande est examinée personnellement : un oui demande une place, et vous recevrez un e-mail quand elle sera décidée.

## La page de l’événement, et l’e-mail à qui y demande une place

ask-why-approval = Saisissez votre adresse e-mail. Vous recevrez un e-mail avec votre lien personnel, et vous y demanderez une place. Chaque demande est examinée personnellement.
confirm-subject-request = Confirmez votre demande : { $title }
confirm-request = Chaque demande est examinée personnellement. Confirmez qu’elle est de vous, et vous recevrez un e-mail quand elle sera décidée.
confirm-button-request = Demander ma place

## Pourquoi une chose n’a pas été faite

refusal-not-accepted = Votre demande a été refusée, votre réponse n’a donc pas été modifiée. Si vous pensez à une erreur, écrivez à qui vous invite.
refusal-no-request = La réponse de cette personne n’attend pas d’être acceptée ou refusée. Regardez où elle en est maintenant.

refusal-no-room-to-accept =
    { $free ->
        [0] Aucune place n’est libre pour un groupe de { $asked }. Augmentez d’abord le nombre de places, puis acceptez-le.
        [1] Une place est libre pour un groupe de { $asked }. Augmentez d’abord le nombre de places, puis acceptez-le.
       *[other] { $free } places sont libres pour un groupe de { $asked }. Augmentez d’abord le nombre de places, puis acceptez-le.
    }

## La console

console-approval = J’accepte ou refuse chaque personne qui dit oui
console-approval-hint = Un oui est alors une demande et ne prend pas de place. Qui est refusé reçoit un e-mail aimable.
console-accept = Accepter
console-decline = Refuser

## Ce qui est mis de côté pour une personne

rules-why = Pour cette personne seule, les règles de l’événement peuvent être mises de côté. Le journal des places en garde la raison.
rules-closes = Peut dire oui d’elle-même jusqu’au
rules-guests = Personnes qu’elle peut amener
rules-seat = Une place
rules-seat-in-turn = Quand vient son tour
rules-seat-now = Maintenant, quels que soient ceux qui attendent
rules-reason = Pourquoi
rules-reason-hint = Cela figure dans le journal des places, pour votre équipe.
rules-press = Mettre les règles de côté
