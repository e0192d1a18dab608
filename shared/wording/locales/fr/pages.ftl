## Ce qu'est un événement

facts-when = Quand
facts-repeats = Répétition
facts-where = Où
facts-doors-open = Ouverture des portes
facts-doors-time = { $time }
facts-online = En ligne
facts-places = Places
online-link-comes = Vous recevrez le lien dès que vous aurez une place.
online-link-comes-here = Le lien sera ici dès que vous aurez une place.

places =
    { $capacity ->
        [1]
            { $free ->
                [0] La seule place est prise.
               *[other] La seule place est libre.
            }
       *[other]
            { $free ->
                [0] Les { $capacity } places sont toutes prises.
                [1] 1 place sur { $capacity } est libre.
               *[other] { $free } places sur { $capacity } sont libres.
            }
    }

event-about = À propos de cet événement
event-cancelled = Cet événement a été annulé.
event-invited = Vous avez reçu une invitation ? Répondez par le lien personnel de votre e-mail.
dates-next = Les prochaines dates
date-called-off = annulée
date-instead-of = au lieu du { $original }

## Vers un calendrier

calendar-add = Ajouter à votre calendrier
calendar-have = Dans votre calendrier
calendar-have-already = Si vous avez accepté l’e-mail dans votre calendrier, l’événement y est déjà.
calendar-outlook = Outlook sur le web
calendar-file = Apple et autres : fichier de calendrier
calendar-file-all-dates = Fichier de calendrier avec toutes les dates
feed-of-group = Tous les événements de { $group } dans votre calendrier
feed-of-organizer = Tout ce à quoi l’organisateur de { $group } vous invite
feed-of-organizer-shows = Votre propre calendrier, auquel vous abonner. Il montre où vous allez et, comme provisoire, ce à quoi vous n’avez pas répondu ou que vous attendez. Un événement que vous acceptez aussi dans votre messagerie s’affichera deux fois.
feed-on-your-page = Votre page contient votre propre calendrier avec tout cela, auquel vous abonner. Son lien n’est envoyé qu’à votre messagerie.
feed-subscribe = S’abonner (Apple, Outlook et autres)
feed-address = Ou donnez cette adresse à votre calendrier :
feed-is-secret = Qui possède cette adresse voit où vous avez été invité·e. Une nouvelle adresse y met fin aussitôt ; vos calendriers auront alors besoin de la nouvelle.
feed-new-address = Créer une nouvelle adresse secrète

## Un groupe

group-coming = Ce qui vient
group-nothing = Rien n’est encore prévu.
group-more = Il y en a d’autres à venir : ils sont dans le calendrier.
group-subscribe = L’avoir dans votre calendrier
group-subscribe-why = Les nouveaux événements et les changements s’y affichent alors d’eux-mêmes.

## La page personnelle : où en est la personne

greeting = Bonjour { $name },
rsvp-cancelled = Cet événement a été annulé
rsvp-over = Cet événement est terminé
rsvp-not-open-yet = On ne peut pas encore répondre pour cet événement
rsvp-not-open-yet-next = Vous recevrez un e-mail dès que ce sera possible.
rsvp-going = Vous en êtes

rsvp-going-next =
    { $guests ->
        [0] Une place vous est réservée.
        [1] Des places sont réservées pour vous et 1 autre personne.
       *[other] Des places sont réservées pour vous et { $guests } autres personnes.
    }

rsvp-waiting = Vous êtes sur la liste d’attente
rsvp-waiting-at = Vous êtes sur la liste d’attente, numéro { $position }

rsvp-waiting-next =
    { $guests ->
        [0] Vous recevrez un e-mail dès qu’il y a une place pour vous.
        [1] Vous recevrez un e-mail dès qu’il y a de la place pour vous et 1 autre personne.
       *[other] Vous recevrez un e-mail dès qu’il y a de la place pour vous et { $guests } autres personnes.
    }

rsvp-maybe = Vous avez répondu « Peut-être »
rsvp-maybe-next = Cela ne réserve pas de place. Répondez « Oui » dès que vous savez.
rsvp-declined = Vous avez répondu « Non »
rsvp-declined-next = Vous pouvez encore changer d’avis.
rsvp-asked = Viendrez-vous ?

rsvp-stands =
    { $answer ->
        [yes] Votre « Oui » est valable.
        [maybe] Votre « Peut-être » est valable.
       *[no] Votre « Non » est valable.
    }

rsvp-yours-alone = Cette page est pour vous seulement : qui a son adresse peut répondre pour vous.

## La page personnelle : une réponse par le lien d'un e-mail, à un clic près

offer =
    { $answer ->
        [yes] Vous êtes sur le point de répondre « Oui »
        [maybe] Vous êtes sur le point de répondre « Peut-être »
       *[no] Vous êtes sur le point de répondre « Non »
    }

offer-button =
    { $answer ->
        [yes] Oui, je viens
        [maybe] Peut-être
       *[no] Non, je ne peux pas
    }

offer-event-changed = L’événement a changé depuis votre réponse.
offer-gives-up-place = Vous libérez ainsi votre place.
offer-gives-up-waitlist = Vous libérez ainsi votre place sur la liste d’attente.
offer-said-maybe = Vous aviez répondu « Peut-être ».
offer-said-no = Vous aviez répondu « Non ».
offer-joins-waitlist = Toutes les places sont prises : vous rejoignez la liste d’attente, au numéro { $number }.
offer-all-dates = C’est votre réponse pour toutes les dates.
offer-other-answer = Répondre autre chose

## La page personnelle : le formulaire

answer-yes = Oui
answer-maybe = Peut-être
answer-no = Non
answer-guests = Personnes que vous amenez ({ $max } au plus)
answer-note = Un mot pour l’organisation (facultatif)
answer-send = Envoyer la réponse
answer-kept = Votre réponse n’a pas été changée.
hint-closed = Les réponses sont closes. Vous pouvez encore répondre « Non », pour que quelqu’un d’autre ait votre place.
hint-full-waitlist = Toutes les places sont prises. Répondez « Oui » pour rejoindre la liste d’attente ; vous y auriez le numéro { $number }.
hint-full = Toutes les places sont prises, et il n’y a pas de liste d’attente. Un « Peut-être » ou un « Non » reste bienvenu.
hint-answer-by = Merci de répondre avant : { $moment }.
fault-answer = Il faut une réponse. Choisissez oui, peut-être ou non.
fault-guests = Le nombre d’accompagnants doit être un nombre entier de 0 à { $max }.
fault-note = Le mot est trop long, ou contient des caractères qui ne peuvent pas être conservés. Il peut avoir { $max } caractères au plus.
fault-occurrence = Ce n’est pas une date de cet événement. Choisissez l’une de celles de cette page.
fault-other = Une partie de ce que vous avez envoyé n’a pas pu être lue. Veuillez répondre avec le formulaire de cette page.

## La page personnelle : les dates d'une série

dates-changed =
    { $count ->
        [one] Cette date a changé : pouvez-vous venir ?
       *[other] Ces dates ont changé : pouvez-vous venir ?
    }

dates-explained = Votre réponse ci-dessus vaut pour toutes les dates. Si vous avez une place, vous pouvez dire ici « Non » à certaines dates et la garder aux autres.
date-said-maybe = Vous avez répondu « Peut-être ».
date-said-no = Vous avez répondu « Non ».
date-might-come = Je viendrai peut-être finalement
date-can-come = Je peux venir à cette date
date-can-come-after-all = Je peux venir finalement
date-cannot-come = Je ne peux pas à cette date

## Plus d'e-mails

mail-from = E-mails de { $group }
mail-to = E-mails qui vous sont adressés
mail-choose = Vous recevez des e-mails de { $group } : choisissez ce que vous ne voulez plus.
mail-left-group = Vous ne recevez plus d’e-mails de { $group }, mais vous restez averti·e des événements auxquels vous avez dit « Oui ».
mail-left-all = Vous ne recevez plus aucun e-mail de ce site, d’aucun groupe.
mail-leave-group = Plus d’e-mails de { $group }
mail-leave-all = Plus d’e-mails d’aucun groupe de ce site
mail-come-back = Annuler : je veux de nouveau des e-mails
mail-unsubscribed = Vous êtes désabonné·e.
