# What is asked before somebody or something is taken away

console-sure =
    { $what ->
        [template] { $about } n’est plus proposé là où votre groupe crée un événement. Ce qui en a été fait reste.
        [follower] { $about } n’entend plus parler des nouveaux événements du groupe. Il reste possible de le suivre à nouveau.
        [contact] { $about } ne figure plus parmi les contacts du groupe. Les invitations restent.
        [member] { $about } ne peut plus rien ouvrir de ce groupe.
        [leave] Vous quittez { $about } et ne pouvez plus rien y ouvrir.
        [key] Les programmes qui utilisent { $about } sont exclus aussitôt.
       *[invitation] { $about } n’est plus invité et rend sa place. Si la personne le savait déjà, une lettre le lui dit.
    }

console-lists-waiting = Listes qui attendent

console-list-waiting = { $people } personnes, lue : { $at }. Elle est gardée un jour.

console-letter-as-html = Telle que les messageries l’affichent
console-event-activity = Ce qui s’est passé

console-followers-are-told =
    { $people ->
        [one] { $people } personne qui suit le groupe n’est pas invitée et l’apprend.
       *[other] { $people } personnes qui suivent le groupe ne sont pas invitées et l’apprennent.
    }
