## Une place qui se libère est proposée à qui attend.

subject-offered = Une place est libre
subject-offer-lapsed = La place est passée à quelqu’un d’autre
letter-offered = Une place s’est libérée pour vous : { $title }
letter-offered-shared = Une place s’est libérée, elle est à qui dit oui en premier : { $title }
letter-outrun = Quelqu’un a été un peu plus rapide et la place est prise. Vous revoilà sur la liste d’attente : { $title }
letter-offer-lapsed = Nous n’avons pas eu de nouvelles de vous, la place est donc passée à la personne suivante : { $title }

situation-offered =
    { $guests ->
        [0] Elle vous est réservée jusqu’au { $moment }. Un clic suffit. Passé ce délai, elle va à la personne suivante.
        [1] Des places pour vous et 1 autre personne sont réservées jusqu’au { $moment }. Un clic suffit. Passé ce délai, elles vont à la personne suivante.
       *[other] Des places pour vous et { $guests } autres personnes sont réservées jusqu’au { $moment }. Un clic suffit. Passé ce délai, elles vont à la personne suivante.
    }

situation-offered-shared = C’est bientôt, d’autres personnes en attente reçoivent donc aussi cet e-mail : la place est à qui dit oui en premier. Si quelqu’un est plus rapide, vous gardez la vôtre sur la liste d’attente. Merci de répondre avant le { $moment }.
situation-offer-lapsed = Si vous souhaitez toujours venir, dites oui : vous serez de nouveau sur la liste d’attente, ou aurez une place s’il y en a une.
button-take-offer = Oui, je la prends
button-offer-no = Non, je ne peux pas

## La page personnelle

rsvp-offered = Une place est libre pour vous
rsvp-offered-until = Elle vous est réservée jusqu’au { $moment }.
rsvp-offered-next = Dites oui bientôt, et elle est à vous.
rsvp-offered-shared = D’autres personnes en attente le savent aussi : elle est à qui dit oui en premier.

## La console

console-waitlist-mode = Quand une place se libère
console-offered-until = Réservée jusqu’au { $moment }

console-waitlist-mode-is =
    { $mode ->
        [promote] La personne suivante l’a aussitôt
        [offer] Elle est proposée à la personne suivante, qui la prend ou non
        [lottery] Qui dit oui participe à un tirage au sort
       *[auto] La personne suivante l’a, et le dernier jour elle est proposée
    }
situation-waiting-for-offer = Dès qu’il y a de la place pour vous, nous vous la proposons par e-mail : elle est à vous si vous dites oui dans le délai indiqué. Si vous ne pouvez plus venir, merci de quitter la liste d’attente, pour qu’elle avance.
