## Ce que toutes les pages de la console partagent

console-way-back = Le chemin du retour
console-show = Afficher
console-search = Recherche
console-search-button = Rechercher
console-next-page = Suite
console-further = Autres réglages
console-form-faults = Ceci n’a pas encore été enregistré : une partie ne peut pas l’être.
console-save = Enregistrer
console-nothing-found = Rien ne correspond.
console-all = tout
console-counted = { $what } ({ $number })

console-done =
    { $what ->
        [published] C’est publié, et les e-mails sont en route.
        [cancelled] C’est annulé, et les e-mails sont en route.
        [restored] L’événement a finalement lieu, et les gens en sont avertis.
        [door] Le lien pour l’entrée est prêt.
        [copied] Voici la copie, à l’état de brouillon.
        [deleted] Le brouillon est supprimé.
        [group-deleted] Le groupe est supprimé.
        [resent] L’e-mail est de nouveau en route.
        [accepted] La personne a une place, et un e-mail le lui dit.
        [not_accepted] Demande refusée. La personne reçoit un e-mail aimable.
        [uninvited] L’invitation est retirée.
        [answered] La réponse est notée.
        [announced] Les abonnés en sont avertis.
        [letter] Votre e-mail partira en temps voulu.
        [test] Un essai est en route vers vous, et personne d’autre.
        [undone] L’e-mail a été rattrapé : personne ne le reçoit.
        [lifted] L’adresse reçoit de nouveau des e-mails.
        [removed] Supprimé.
        [offered] La proposition est en route par e-mail.
        [retried] Un nouvel essai est en cours.
       *[other] Enregistré.
    }

## Groupes

console-account = Votre compte
console-group-new = Créer un groupe
console-group-why = Un groupe contient des événements et a sa propre page et son propre calendrier. C’est lui que les gens voient comme expéditeur de vos e-mails.
console-group-name = Son nom
console-group-name-hint = Les gens le lisent comme expéditeur : Les Bricoleurs du port.
console-group-create = Créer le groupe
console-group-page = La page du groupe
console-zone = Fuseau horaire
console-zone-hint = Là où vous vous retrouvez, comme Europe/Paris ou America/Montreal.
console-language = Langue de ses e-mails
console-settings = Réglages
console-description = De quoi il s’agit
console-markdown-hint = Une ligne vide commence un paragraphe, **deux étoiles** mettent en gras, une ligne qui commence par - est un élément de liste.
console-reply-to = Où vont les réponses
console-reply-to-hint = Quand on appuie sur Répondre, le message va à cette adresse.
console-reminders = Rappels
console-reminders-hint = Combien d’heures avant le début, séparées par des virgules : 168, 24. Laissez vide pour une semaine et un jour.
console-legal-name = Qui écrit, en toutes lettres
console-legal-name-hint = Une personne ou une association. Un e-mail envoyé à beaucoup de monde doit dire de qui il vient, et ceci figure au bas de chacun.
console-postal-address = Adresse postale
console-contact = Comment vous joindre autrement
console-contact-hint = Une adresse e-mail ou un numéro de téléphone.
console-privacy-url = Page sur ce que vous faites des données des gens

## Événements

console-events = Événements
console-next = À venir
console-past = Passés
console-no-events = Rien n’est prévu. Créez un événement avec trois choses : un titre, un moment et un lieu. Personne n’en est averti avant que vous ne le publiiez.
console-no-past-events = Rien n’a encore eu lieu.
console-event-new = Créer un événement
console-event-new-why = Ces trois choses suffisent. C’est un brouillon que seule votre équipe voit ; il dure deux heures, et tout peut être changé.
console-event-create = Créer le brouillon
console-event-title = Titre
console-starts = Début
console-starts-hint = À l’heure locale ({ $zone }).
console-venue = Lieu
console-venue-hint = Un nom que les gens trouvent : Café Central.
console-event = Événement
console-event-page = Sa page publique
console-draft-why = Ceci est un brouillon : seule votre équipe le voit. Vous pouvez déjà inviter des gens ; ils recevront leur e-mail dès la publication.
console-publish = Publier

console-status = État
console-status-draft = Brouillon
console-status-published = Publié
console-status-cancelled = Annulé
console-status-over = Terminé

console-event-counts = Invitations : { $invited }, viennent : { $going }, en attente : { $waiting }

console-seats-label = Places

console-seats =
    { $taken ->
        [one] { $taken } prise, sans limite
       *[other] { $taken } prises, sans limite
    }

console-seats-of = { $taken } sur { $capacity } prises
console-answer-counts = Viennent : { $going }, en attente : { $waiting }, peut-être : { $maybe }, ne viennent pas : { $declined }, sans réponse : { $silent }

## Inviter des gens

console-invite = Inviter des gens
console-invite-why = Collez une liste ou choisissez un fichier. Vous voyez ce que deviendrait chaque ligne avant que quiconque reçoive un e-mail.
console-paste = Adresses
console-paste-hint = Avec ou sans noms, dans n’importe quel ordre : Anna Berg anna@example.org, bo@example.org
console-file = Ou un tableau sous forme de fichier CSV
console-file-hint = Tel qu’un tableur, Luma, Meetup, Eventbrite ou un carnet d’adresses l’exporte.
console-obtained-from = D’où viennent ces adresses
console-obtained-from-hint = Chaque personne le lit au bas de son e-mail : notre rencontre de printemps. Jusqu’à { $most } adresses collées, ce champ peut rester vide : elle lit alors que vous avez saisi la sienne.
console-obtained-ground = Pourquoi vous pouvez leur écrire

console-ground =
    { $ground ->
        [asked] Ces personnes l’ont demandé
        [came_before] Ces personnes sont déjà venues chez vous
        [member] Ces personnes sont membres
       *[other] Vous les connaissez personnellement
    }

console-invite-look = Voir la liste
console-import-why = Rien n’a encore été envoyé. Regardez les lignes, puis invitez.
console-import-applied = Cette liste figure parmi les contacts de votre groupe. L’inviter encore une fois n’écrit à personne qui est déjà invité.

console-invite-press =
    { $people ->
        [one] Inviter { $people } personne
       *[other] Inviter { $people } personnes
    }

console-invited = Invitations envoyées maintenant : { $created }. Déjà invitées : { $already }. Les lignes qui ne peuvent pas l’être figurent ci-dessous, avec leur problème.
console-all-invited = Toutes les lignes ont pu être lues.
console-row = { $number } : { $who }

console-row-state =
    { $state ->
        [ready] nouvelle
        [known] connue
        [suppressed] ne reçoit pas d’e-mails
       *[other] illisible
    }

console-row-known = Déjà un contact de votre groupe, déjà invitée, ou deux fois dans cette liste. La personne sera invitée, si elle ne l’est pas déjà.
console-row-suppressed = Ne reçoit pas d’e-mails de ce groupe : la personne s’est désabonnée, ou les e-mails sont revenus. Elle est laissée de côté.
console-row-without-address = Il n’y a pas d’adresse e-mail sur cette ligne.

## Réponses

console-answers = Réponses
console-nobody-invited = Personne n’est encore invité. Collez une liste sous « Inviter des gens » : chaque personne reçoit un e-mail avec un lien personnel pour répondre, et ce qu’elle répond apparaît ici.
console-unreached = injoignable

console-standing =
    { $standing ->
        [going] vient
        [waitlisted] en attente
        [offered] une place lui est proposée
        [requested] demande : à vous de décider
        [not_accepted] demande refusée
        [maybe] peut-être
        [declined] ne vient pas
        [held] a demandé une place
        [withdrawn] n’est plus invité·e
        [came] est venu·e
        [absent] n’est pas venu·e
       *[other] sans réponse
    }

console-waits-at = Numéro { $place } dans la file

console-guests =
    { $guests ->
        [one] amène { $guests } personne
       *[other] amène { $guests } personnes
    }

console-note = « { $note } »

console-delivery =
    { $state ->
        [pending] Un e-mail est en route.
        [sending] Un e-mail est en route.
        [deferred] Le serveur de messagerie a dit « plus tard » : l’envoi sera réessayé.
        [bounced] L’adresse n’existe pas : l’e-mail est revenu.
        [failed] L’e-mail a été refusé ou abandonné.
        [suppressed] Ne reçoit pas ce type d’e-mail : voyez qui n’en reçoit pas.
        [sent] Le serveur de messagerie a accepté l’e-mail.
       *[other] Un autre e-mail en a dit davantage.
    }

## Changer un événement

console-edit = Modifier
console-ends = Fin
console-venue-address = Adresse
console-capacity = Nombre de places
console-capacity-hint = Laissez vide pour ne pas fixer de limite.
console-guests-max = Personnes que chacun peut amener
console-waitlist = Liste d’attente quand c’est complet
console-who-finds = Qui le trouve

console-visibility =
    { $visibility ->
        [public] Tout le monde : il est sur la page du groupe et dans son calendrier
        [unlisted] Qui a son lien
       *[other] Seulement les personnes invitées
    }

console-online-url = Lien pour participer en ligne
console-online-shown = Qui voit ce lien

console-link-shown-to =
    { $who ->
        [seated] Qui a une place
       *[other] Toute personne qui voit l’événement
    }

console-doors-open = Ouverture des portes
console-rsvp-closes = Clôture des réponses
console-event-reminders-hint = Combien d’heures avant le début, séparées par des virgules. Laissez vide pour les rappels du groupe.
console-recurrence = Se répète selon cette règle
console-recurrence-hint = Comme les calendriers l’écrivent : FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = Latitude
console-longitude = Longitude

console-who-hears =
    { $people ->
        [0] Personne ne reçoit d’e-mail si vous enregistrez ceci.
        [1] Une personne reçoit un e-mail si vous enregistrez ceci.
       *[other] { $people } personnes reçoivent un e-mail si vous enregistrez ceci.
    }

console-asks-again = Le moment ou le lieu change : on leur redemande s’ils viennent. Les places restent telles quelles jusqu’à un « Non ». Qui s’est désabonné ne reçoit rien.
console-tells = Ils lisent ce qui est différent. Qui s’est désabonné ne reçoit rien.

console-save-and-tell =
    { $people ->
        [0] Enregistrer
        [1] Enregistrer et écrire à 1 personne
       *[other] Enregistrer et écrire à { $people } personnes
    }

console-save-quietly = Enregistrer et n’écrire à personne
console-back-to-form = Retour

console-copy = Copier
console-announce = Avertir les abonnés du groupe
console-restore = Revenir sur l’annulation
console-cancel = L’annuler
console-cancel-why =
    { $people ->
        [0] Personne ne reçoit d’e-mail.
        [1] Une personne apprend par e-mail que l’événement n’a pas lieu, et son calendrier le retire.
       *[other] { $people } personnes apprennent par e-mail que l’événement n’a pas lieu, et leurs calendriers le retirent.
    } L’effet est immédiat, et on peut revenir dessus.
console-cancel-reason = Pourquoi
console-cancel-reason-hint = Les personnes invitées le lisent.
console-cancel-press = Annuler l’événement
console-delete = Supprimer le brouillon
console-delete-why = Le brouillon et ses invitations disparaissent pour de bon. Rien n’a été envoyé à personne.
console-delete-press = Supprimer le brouillon
console-type-title = Saisissez le titre en entier
console-type-title-hint = C’est : { $title }
console-type-title-wrong = Ce n’est pas le titre, lettre pour lettre.
console-delete-group = Supprimer ce groupe
console-delete-group-why = Ses événements, invitations, réponses, e-mails, abonnés, listes et son équipe disparaissent aussitôt, et pour de bon.
console-delete-group-press = Supprimer le groupe
console-type-name = Saisissez le nom du groupe en entier

## Une personne

console-take-away = Emporter cette liste dans un fichier ; il faut une connexion de moins de dix minutes :
console-as-csv = Tableau (CSV)
console-as-vcf = Carnet d’adresses (vCard)
console-answer-for-why = Quelqu’un vous a répondu autrement ? Notez sa réponse ; si la personne n’est pas encore invitée, cela l’invite.
console-answer-press = Noter
console-answer = Réponse
console-person = Nom
console-address = Adresse e-mail
console-guests-label = Accompagnants
console-their-words = En ses propres mots
console-answered-at = Réponse donnée
console-invited-at = Invitation envoyée
console-personal-page = Sa page personnelle
console-personal-page-why = Qui a le lien vers la page personnelle peut répondre à sa place.
console-resend = Renvoyer son e-mail
console-uninvite = Retirer l’invitation
console-preview = Aperçu
console-preview-why = Voici ce que l’on voit, ou verra après la publication. Rien de ce que vous pressez ci-dessous n’a d’effet.
console-preview-back = Retour à l’événement
console-preview-of =
    { $what ->
        [personal] Page personnelle
        [letter] E-mail d’invitation
       *[page] Page de l’événement
    }

## E-mails

console-letters = E-mails
console-letters-why = Écrivez à une partie des gens. Personne ne reçoit d’e-mail entre 22 h et 8 h sur place, ni après s’être désabonné. Au-delà de 20 personnes, vous pouvez le rattraper pendant cinq minutes.
console-letters-written = Écrits jusqu’ici
console-no-letters = Vous n’avez encore écrit à personne.
console-letter-to = À qui
console-letter-subject = Objet
console-letter-body = Ce que vous voulez dire
console-send-at = Pas avant
console-send-at-hint = À l’heure locale ({ $zone }). Laissez vide pour maintenant.
console-letter-look = Voir
console-letter-test = Me l’envoyer à moi seulement
console-letter-looks = À quoi il ressemblera

console-letter-goes-to =
    { $people ->
        [one] À { $people } personne ({ $who })
       *[other] À { $people } personnes ({ $who })
    }

console-letter-send =
    { $people ->
        [0] Envoyer bien que personne n’y soit encore
        [one] Envoyer à { $people } personne
       *[other] Envoyer à { $people } personnes
    }

console-letter-state =
    { $state ->
        [waiting] en attente
        [sending] en cours d’envoi
        [sent] envoyé
       *[other] rattrapé
    }

console-letter-progress = Envoyés : { $sent }, en route : { $pending }, non acceptés : { $failed }
console-letter-undo = Le rattraper
console-deliveries = Tous les e-mails
console-no-deliveries = Aucun e-mail n’est encore parti.

console-letter-kind =
    { $kind ->
        [invitation] Invitation
        [update] Ce qui a changé
        [cancellation] Annulation
        [confirmation] Sa réponse est arrivée
        [waitlisted] Sur la liste d’attente
        [promoted] A maintenant une place
        [offered] Une place leur est proposée
        [offer_lapsed] Une place proposée est passée à quelqu’un d’autre
        [requested] Une place a été demandée
        [not_accepted] La demande a été refusée
        [not_taken] Ce que son calendrier a dit n’a pas pu être pris en compte
        [reminder] Rappel
        [seat_released] Leur place n’a pas été confirmée et est passée à d’autres
        [still_coming] On leur a demandé s’ils viennent toujours
        [not_drawn] Pas tirés au sort
        [at_door] Leur lien, demandé devant l’affiche
        [feedback] On leur a demandé comment c’était
        [organizer_letter] Votre e-mail
       *[other] Son lien, demandé sur la page de l’événement
    }

console-delivery-state =
    { $state ->
        [pending] en attente
        [sending] en cours d’envoi
        [sent] envoyé
        [deferred] plus tard
        [bounced] revenu
        [failed] abandonné
        [superseded] inutile
       *[other] non souhaité
    }

console-next-attempt = Nouvel essai : { $at }

## Qui un groupe atteint

console-followers = Abonnés
console-no-followers = Personne ne suit encore le groupe. Sur la page du groupe, les gens laissent leur adresse et sont avertis des nouveaux événements.
console-remove = Retirer
console-no-mail = Qui ne reçoit pas d’e-mails
console-all-reached = Tout le monde est joignable : personne ne s’est désabonné, et aucun e-mail n’est revenu.

console-cause =
    { $cause ->
        [unsubscribed] S’est désabonné·e.
        [bounced] Les e-mails à cette adresse sont revenus : elle n’existe pas.
        [complained] A signalé un e-mail comme indésirable.
       *[other] Ne reçoit pas d’e-mails d’ici. Cela n’a rien à voir avec vos e-mails.
    }

console-own-wish = Elle seule peut revenir dessus, par le lien de son e-mail.
console-lift = Donner une nouvelle chance
console-origins = D’où viennent les adresses
console-no-origins = Ceci apparaît dès que vous invitez des gens en disant d’où viennent leurs adresses.
console-origin-fared = E-mails envoyés : { $written }, en attente : { $waiting }, adresses inexistantes : { $bounced }, signalés comme indésirables : { $complained }

console-origin-state =
    { $state ->
        [open] ouverte
        [trying] d’abord quelques-unes
        [released] toutes
        [stopped] suspendue
       *[other] toutes, selon votre décision
    }

console-origin-go-on = Écrire quand même aux autres

## Activité et équipe

console-activity = Activité
console-nothing-happened = Il ne s’est encore rien passé.
console-happened-by = { $at } : { $who }
# $more: number
console-happened-more = et { $more } de plus

console-author =
    { $author ->
        [account] quelqu’un de l’équipe
        [link] qui a le lien personnel
        [calendar] son calendrier
        [door] quelqu’un à l’accueil
       *[other] automatiquement
    }

console-happened =
    { $what ->
        [group-created] Le groupe a été créé
        [group-updated] Les réglages du groupe ont changé
        [group-deleted] Le groupe a été supprimé
        [event-created] Un événement a été créé
        [event-published] L’événement a été publié
        [event-updated] L’événement a changé
        [event-cancelled] L’événement a été annulé
        [event-restored] L’annulation a été levée
        [event-deleted] Un brouillon a été supprimé
        [invitation-created] Quelqu’un a été invité
        [invitation-withdrawn] Une invitation a été retirée
        [rsvp-changed] Une réponse est arrivée
        [rsvp-promoted] Quelqu’un est passé de la liste d’attente à une place
        [member-invited] Quelqu’un a été invité dans l’équipe
        [member-joined] Quelqu’un a rejoint l’équipe
        [member-updated] Quelqu’un de l’équipe a reçu un autre rôle
        [member-left] Quelqu’un a quitté l’équipe, ou n’a pas accepté la place
        [key-created] Quelqu’un de l’équipe a créé une clé
        [key-revoked] Une clé de quelqu’un de l’équipe a été révoquée
        [webhook-created] Un webhook a été créé
        [webhook-updated] Un webhook a changé, ou a été activé ou désactivé
        [webhook-deleted] Un webhook a été supprimé
        [webhook-replayed] Un message à un webhook a été renvoyé
        [template-kept] Un modèle a été enregistré
        [template-deleted] Un modèle a été supprimé
        [origin-continued] Les personnes d’une provenance reçoivent finalement leurs e-mails
        [invitation-resent] Un e-mail a été renvoyé
        [check_in-created] Quelqu’un est arrivé
        [check_in-undone] Une arrivée a été annulée
        [contact-imported] Une liste de personnes a été importée
        [contact-deleted] Un contact a été retiré
        [follower-removed] Une personne abonnée a été retirée
        [suppression-lifted] Une adresse a reçu une nouvelle chance
        [event-announced] L’événement a été annoncé aux personnes abonnées
        [letter-created] Un e-mail aux invités a été écrit
        [letter-undone] Un e-mail a été retiré avant son départ
        [door_link-created] Un lien pour l’accueil a été créé
        [door_link-revoked] Un lien pour l’accueil a été désactivé
       *[other] { $what }
    }

console-team = Équipe
console-team-why = Demandez de l’aide à quelqu’un. La personne reçoit un e-mail, et n’a aucun droit avant d’accepter. Un propriétaire peut tout faire, la rédaction tout sauf l’équipe ; « personnes » s’occupe des invitations et des réponses, « accueil » enregistre les arrivées.
console-team-ask = Demander
console-role = Rôle
console-make-role = Donner le rôle : { $role }
console-for-one-event = pour un événement
console-not-accepted = n’a pas encore accepté

## Pourquoi quelque chose n'a pas été fait

refused-draft = L’événement est encore un brouillon, et personne ne le connaît : publiez-le d’abord.
refused-published = L’événement est déjà publié.
refused-cancelled = L’événement est annulé : revenez d’abord sur l’annulation.
refused-over = L’événement est terminé : on n’y invite plus personne et on n’écrit plus à son sujet.
refused-no-draft = Seul un brouillon peut être supprimé : annulez plutôt l’événement, pour que les gens en soient avertis.
refused-events-to-come = Un événement publié de ce groupe est à venir : annulez-le d’abord, pour que les gens en soient avertis. Supprimez ensuite le groupe.
refused-changed-meanwhile = Quelqu’un a changé ceci pendant que vous l’aviez ouvert. Ouvrez-le de nouveau et refaites votre changement sur ce qui s’y trouve maintenant.
refused-in-team = Cette adresse a déjà une place dans l’équipe : changez son rôle, ou retirez-la d’abord.

refused-resent =
    { $minutes ->
        [one] Cet e-mail vient d’être renvoyé : attendez une minute.
       *[other] Cet e-mail vient d’être renvoyé : attendez { $minutes } minutes.
    }

refused-suppressed = Cette adresse ne reçoit pas ce type d’e-mail. La liste de votre groupe dit pourquoi.
refused-own-wish = Cette personne s’est désabonnée de tous les e-mails ou les a signalés comme indésirables : elle seule peut revenir dessus, par le lien de son e-mail.
refused-unnamed = Les gens doivent voir qui leur écrit avant qu’un groupe en invite plus de { $most } : indiquez dans les réglages du groupe qui écrit, l’adresse postale, la page de confidentialité et comment vous joindre, puis invitez de nouveau.
refused-new-organizer = Un nouveau compte écrit au plus à 100 personnes par jour pendant sa première semaine : écrivez à moins de monde, ou aux autres demain.
refused-gone-out = Cet e-mail a commencé à partir, ou a déjà été rattrapé.
console-seats-go = Il y a de la place pour la liste d’attente. Nombre de personnes, au plus, qui reçoivent une place ou une offre, et un e-mail : { $people }.
console-save-and-tell-seated = Enregistrer et n’écrire qu’à ceux qui obtiennent une place
console-private-answers = Répondu en privé : seuls les propriétaires voient combien de fois quoi a été dit, et personne ne voit par qui
console-colour = Couleur
console-colour-hint = On y reconnaît ses pages, ses couvertures et ses e-mails.
console-contacts = Contacts
console-no-contacts = Il n’y en a pas encore. Qui figure sur une liste que vous invitez devient un contact du groupe ; rien n’est jamais annoncé aux contacts.
console-seat-log = Journal des places
console-seat-step = { $from } → { $to }
console-give-seat = Donner une place
console-give-seat-why = Donnée par l’équipe à quelqu’un qui attendait
console-for-which-events = Pour quels événements
console-who-is-told =
    { $people ->
        [one] { $people } personne est invitée et reçoit aussitôt un e-mail.
       *[other] { $people } personnes sont invitées et reçoivent aussitôt un e-mail.
    }
console-type-address = Tapez son adresse en entier
console-type-wrong = Ce n’est pas, lettre pour lettre, ce qui est écrit là.
console-file-or-paste = Des adresses sont aussi collées : envoyez une liste après l’autre.
