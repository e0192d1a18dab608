## Objets des e-mails. Titre et heure sont raccourcis auparavant.

subject = { $news } : { $title } @ { $when }

subject-invitation = Invitation
subject-updated = Mise à jour
subject-on-again = Finalement maintenu
subject-date-off = Une date est annulée
subject-date-changed = Une date a changé
subject-dates-changed = Des dates ont changé
subject-cancelled = Annulé
subject-withdrawn = Invitation retirée
subject-waitlisted = Liste d’attente
subject-seat = Vous avez une place
subject-not-taken = Au sujet de votre réponse
subject-going = Vous venez
subject-maybe = Peut-être
subject-declined = Vous avez décliné
subject-noted = Votre réponse

## Premières phrases : invitations et mises à jour

letter-invited = { $group } vous invite : { $title }
letter-invited-again = { $group } vous invite à nouveau : { $title }
letter-invited-after-all = « { $title } » a finalement lieu, et { $group } vous invite à nouveau.
letter-waitlisted = « { $title } » est complet : vous êtes sur la liste d’attente.
letter-promoted = Une place s’est libérée, et elle est à vous : { $title }
letter-on-again = « { $title } » a finalement lieu.
letter-on-again-moved = « { $title } » a finalement lieu, mais à un autre moment : { $when }.
letter-on-again-otherwise = « { $title } » a finalement lieu, mais tout n’est pas comme avant.
letter-repeats-otherwise = « { $title } » se répète désormais autrement : { $when }.
letter-repeats-no-longer = « { $title } » ne se répète plus et a lieu une seule fois : { $when }.

letter-dates-changed =
    { $count ->
        [one] { $count } date de « { $title } » a changé.
       *[other] { $count } dates de « { $title } » ont changé.
    }

letter-moved-and-elsewhere = « { $title } » a une nouvelle date et un nouveau lieu.
letter-moved = « { $title } » a été déplacé : { $when }.
letter-no-venue = « { $title } » n’a plus de lieu.
letter-elsewhere = « { $title } » a un nouveau lieu : { $place }
letter-not-online = « { $title } » n’a plus lieu en ligne.
letter-online-for-seated = « { $title } » a un lien en ligne pour les personnes qui ont une place.
letter-online = « { $title } » a un nouveau lien en ligne.
letter-date-off = Une date de « { $title } » est annulée : { $date }.
letter-date-on-again = Une date de « { $title } » a finalement lieu : { $date }.
letter-date-moved = Une date de « { $title } » a été déplacée : { $date } devient { $when }.
letter-renamed = « { $before } » s’appelle maintenant : { $title }
letter-changed-back = Ce qui avait changé pour « { $title } » ne vaut plus : tout est comme on vous l’avait dit.
letter-new-description-and-point = La description de « { $title } » et son emplacement sur la carte sont nouveaux.
letter-new-description = La description de « { $title } » est nouvelle.
letter-new-point = L’emplacement de « { $title } » sur la carte est nouveau.
letter-no-point = « { $title } » n’est plus indiqué sur la carte.
letter-news = Il y a du nouveau : { $title }

## Premières phrases : la fin

letter-cancelled = « { $title } » est annulé : { $when }.
letter-was-cancelled = « { $title } » a été annulé : { $when }.
letter-withdrawn = Votre invitation à « { $title } » a été retirée.
letter-reason = { $group } écrit : { $reason }
letter-out-of-calendar = Le fichier joint à cet e-mail le retire de votre calendrier.
letter-over = C’est désormais terminé : vous n’avez rien à faire.

## Premières phrases : ce qui a été répondu

letter-going = Vous venez : { $title }
letter-going-but-one = Vous venez à « { $title } », sauf le { $date }.
letter-going-but-two = Vous venez à « { $title } », sauf aux dates suivantes : { $dates }.

letter-going-but-many =
    { $count ->
        [one] Vous venez à « { $title } », sauf à { $count } date.
       *[other] Vous venez à « { $title } », sauf à { $count } dates.
    }

letter-said-maybe = Vous avez répondu « Peut-être » : { $title }
letter-said-no = Vous avez décliné : { $title }
letter-answer-noted = Votre réponse pour « { $title } » a été notée.
letter-noted-yes = { $group } a noté pour vous que vous venez : { $title }
letter-noted-maybe = { $group } a noté pour vous que vous viendrez peut-être : { $title }
letter-noted-no = { $group } a noté pour vous que vous ne pouvez pas venir : { $title }

## Ce qu'un calendrier a dit et qui n'a pas pu être pris tel quel

not-taken-stale = Votre calendrier a répondu pour un moment ou un lieu qui ne vaut plus : { $title } Merci de répondre à nouveau.
not-taken-closed = La réponse de votre calendrier est arrivée après la clôture des réponses pour « { $title } ».
not-taken-closed-next = Un « Non » reste possible.
not-taken-full = « { $title } » est complet et n’a pas de liste d’attente ; le « Oui » de votre calendrier n’a donc pas pu être pris en compte.
not-taken-full-next = Si une place se libère, vous pourrez répondre « Oui » sur votre page.
not-taken-too-many = Il n’y a pas assez de places libres à « { $title } » pour le nombre de personnes donné par votre calendrier.
not-taken-too-many-next = Sur votre page, vous pouvez répondre pour moins de monde.

not-taken-fewer-guests =
    { $max ->
        [0] Votre calendrier annonce d’autres personnes pour « { $title } », mais on ne peut amener personne : aucune n’a été comptée.
        [1] Votre calendrier annonce pour « { $title } » plus de monde qu’une personne ne peut amener : 1 personne peut vous accompagner.
       *[other] Votre calendrier annonce pour « { $title } » plus de monde qu’une personne ne peut amener : jusqu’à { $max } personnes peuvent vous accompagner.
    }

not-taken-waitlisted = C’est complet : vous êtes sur la liste d’attente.
not-taken-one-date = Votre calendrier a dit « Oui » pour une seule date : { $title }
not-taken-one-date-next = Une place vaut pour toute la série : répondez « Oui » pour l’ensemble, puis « Non » pour les dates où vous serez absent·e.
not-taken-last-date = Votre calendrier a dit « Non » à la dernière date de « { $title } » à laquelle vous comptiez venir. Votre place dans la série est donc de nouveau libre.
not-taken-overtaken = Votre calendrier a répondu pour « { $title } », mais, d’après son horloge, avant votre dernière réponse ici.
not-taken-overtaken-next = Si c’est la réponse de votre calendrier qui doit valoir, donnez-la encore une fois, s’il vous plaît.
not-taken-delegated = Votre calendrier a transmis votre invitation à « { $title } » à quelqu’un d’autre. Les invitations sont personnelles : votre place est donc de nouveau libre, et l’organisation est prévenue ; elle peut inviter la personne à qui vous pensez.
not-taken = Votre réponse pour « { $title } » n’a pas pu être prise en compte.
not-taken-kept = Ce que vous aviez répondu auparavant reste valable.

## Où en est la personne, et ce qu'on lui demande

situation-asked = Viendrez-vous ? Merci de répondre ci-dessous.
situation-asked-for-all-dates = Viendrez-vous ? Merci de répondre ci-dessous, pour toutes les dates. Après un « Oui », vous pourrez répondre « Non » à certaines dates sur votre page.
situation-closed = Les réponses sont closes : seul un « Non » reste possible.

situation-seats-kept =
    { $guests ->
        [0] Votre place est réservée.
        [1] Vos { $seats } places sont réservées (vous et 1 autre personne).
       *[other] Vos { $seats } places sont réservées (vous et { $guests } autres personnes).
    }

situation-seats-kept-for-all-dates =
    { $guests ->
        [0] Votre place est réservée, pour toutes les dates.
        [1] Vos { $seats } places sont réservées (vous et 1 autre personne), pour toutes les dates.
       *[other] Vos { $seats } places sont réservées (vous et { $guests } autres personnes), pour toutes les dates.
    }

situation-tell-if-not = Si vous ne pouvez pas venir, dites-le-nous, s’il vous plaît, pour que quelqu’un d’autre puisse venir.
situation-tell-single-dates = Si vous ne pouvez pas venir à l’une des dates, dites-le sur votre page. Si vous ne pouvez venir à aucune, dites-le-nous, s’il vous plaît, pour que quelqu’un d’autre puisse venir.

situation-dates-changed =
    { $count ->
        [one] Pouvez-vous venir à la date qui a changé ? Merci de le dire sur votre page ; avec un « Non » à cette seule date, vous gardez votre place aux autres.
       *[other] Pouvez-vous venir aux dates qui ont changé ? Merci de le dire sur votre page ; avec un « Non » à l’une d’elles, vous gardez votre place aux autres.
    }

situation-waiting =
    { $guests ->
        [0] Dès qu’il y a de la place pour vous, elle est à vous et nous vous écrivons aussitôt : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de quitter la liste d’attente, pour qu’elle avance.
        [1] Dès qu’il y a de la place pour vous et 1 autre personne, elle est à vous et nous vous écrivons aussitôt : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de quitter la liste d’attente, pour qu’elle avance.
       *[other] Dès qu’il y a de la place pour vous et { $guests } autres personnes, elle est à vous et nous vous écrivons aussitôt : vous n’avez rien à faire. Si vous ne pouvez plus venir, merci de quitter la liste d’attente, pour qu’elle avance.
    }

situation-maybe = Aucune place ne vous est réservée tant que vous n’avez pas répondu « Oui ».
situation-maybe-closed = Vous avez répondu « Peut-être », et aucune place ne vous est réservée.
situation-noted-no = Si ce n’est pas exact, dites-le-nous, s’il vous plaît.
situation-no = Merci de nous l’avoir dit. Si vos projets changent, dites-le tant qu’il y a de la place.
situation-no-closed = Merci de nous l’avoir dit.

asked-again-going =
    { $guests ->
        [0] Votre place reste réservée. Si vous ne pouvez plus venir, dites-le-nous, s’il vous plaît.
        [1] Vos places restent réservées (vous et 1 autre personne). Si vous ne pouvez plus venir, dites-le-nous, s’il vous plaît.
       *[other] Vos places restent réservées (vous et { $guests } autres personnes). Si vous ne pouvez plus venir, dites-le-nous, s’il vous plaît.
    }

asked-again-waiting = Vous gardez votre place sur la liste d’attente. Si vous ne pouvez plus venir, dites-le-nous, s’il vous plaît.
asked-again-maybe = Vous aviez répondu « Peut-être ». Dites-nous, s’il vous plaît, si vous pouvez venir maintenant.
calendar-asks-and-hears = Votre calendrier vous demandera peut-être si vous connaissez l’expéditeur : dites oui, et l’événement y apparaîtra. Répondez là-bas ou ici, comme vous préférez.
calendar-asks = Votre calendrier vous demandera peut-être si vous connaissez l’expéditeur : dites oui, et l’événement y apparaîtra. Votre réponse compte quand vous la donnez ici.

## Boutons

button-yes = Oui, je viens
button-yes-still = Oui, je viens toujours
button-yes-after-all = Je peux venir finalement
button-maybe = Peut-être
button-no = Non, je ne peux pas
button-no-date = Non, à aucune date
button-no-more = Je ne peux plus venir
button-no-more-any-date = Je ne peux venir à aucune date
button-leave-waitlist = Quitter la liste d’attente
button-calendar = Ajouter à mon calendrier
button-single-dates = Répondre date par date

button-changed-dates =
    { $count ->
        [one] Répondre pour la date qui a changé
       *[other] Répondre pour les dates qui ont changé
    }

## Ce d'après quoi on s'organise, et ce qui l'entoure

fact-when-repeats = { $when } ; { $rule }
fact-but = Mais
fact-not-on = pas le { $date }
fact-moved = { $now } au lieu du { $date }
fact-said-yes = Vous avez répondu « Oui »
fact-said-no = Vous avez répondu « Non »
fact-said-maybe = Vous avez répondu « Peut-être »
fact-date-moved = { $date } (désormais { $now })
fact-host = Organisé par
fact-party = Personnes

party =
    { $guests ->
        [0] vous
        [1] vous et 1 autre personne
       *[other] vous et { $guests } autres personnes
    }

fact-guests = Accompagnants

guests-allowed =
    { $max ->
        [one] vous pouvez amener une personne
       *[other] vous pouvez amener jusqu’à { $max } personnes
    }

fact-answer-by = Réponse avant le
fact-name = Nom
fact-date = Une date
change-none = rien
change-for-seated = pour les personnes qui ont une place
change-shown-to-you = visible pour vous
change-date-off = { $date } : annulé
change-off = annulé
letter-changed = Ce qui a changé
letter-page = Votre page, avec tout ce qu’il faut savoir et votre réponse
letter-about = À propos de l’événement
letter-about-goes-on = La suite de la description est sur votre page.

## Dates courtes, pour les objets des e-mails

weekday-short =
    { $weekday ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    }

month-short =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }

moment-short =
    { $day ->
        [1] { $weekday } 1er { $month } { $year }, { $time } ({ $zone })
       *[other] { $weekday } { $day } { $month } { $year }, { $time } ({ $zone })
    }
