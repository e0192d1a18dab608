## Si qui a une place vient toujours : demandé avant une échéance, par lettre et sur la page.

still-coming-subject = Venez-vous toujours ? { $title } @ { $when }
still-coming-opening = Vous avez une place pour { $title } : { $when }. Venez-vous toujours ?
still-coming-again = Nous vous l’avons déjà demandé, sans nouvelles de votre part jusqu’ici.
still-coming-until = Merci de le dire avant le { $until }. Les places que personne n’a confirmées d’ici là vont à qui attend.
still-coming-yes = Je viens toujours
still-coming-no = Je ne peux pas venir
subject-seat-released = Votre place est passée à quelqu’un d’autre
letter-seat-released = Nous avons demandé si vous veniez toujours et n’avons pas eu de réponse : votre place est passée à d’autres, pour { $title }

## La page personnelle

rsvp-still-coming = Venez-vous toujours ? Merci de le dire avant le { $until }, sinon votre place peut aller à quelqu’un qui attend.
rsvp-still-coming-said = Vous avez dit que vous veniez toujours. Merci.

## La console

console-confirm-by = Les places se confirment jusqu’à tant d’heures avant le début
console-confirm-by-hint = On demande à qui a une place, 48 et 24 heures avant cette échéance, s’il ou elle vient toujours. Une place ne va à qui attend que si la première lettre est arrivée un jour avant et que personne n’a répondu. Vide : on ne demande à personne.

console-still-coming-label = Vient toujours ?
console-still-coming =
    { $said ->
        [yes] Vient toujours
       *[no] On a demandé si la personne vient toujours ; pas encore de réponse
    }
