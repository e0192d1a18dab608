## Se connecter avec un navigateur

sign-in-title = Connexion
sign-in-why = Indiquez l’adresse de votre compte. Vous recevrez un e-mail avec un lien qui vous connecte.
sign-in-none =
    { $signup ->
        [open] Pas encore de compte ? Le même e-mail en ouvre un.
       *[closed] Pas encore de compte ? La personne qui gère cette instance en crée un pour vous, ou un propriétaire de groupe vous invite dans son équipe.
    }
sign-in-address = Votre adresse e-mail
sign-in-send = Envoyez-moi le lien
sign-in-address-wrong = Ce n’est pas une adresse e-mail. Écrivez-la comme nom@example.org.
sign-in-asked-title = Consultez votre messagerie
sign-in-asked = Si cette adresse peut se connecter ici, un e-mail est en route. Ouvrez son lien dans ce navigateur dans les 15 minutes.
sign-in-asked-elsewhere = Vous l’avez ouvert sur un autre appareil ? Six chiffres s’y affichent : saisissez-les ici.
sign-in-code = Les six chiffres
sign-in-code-send = Se connecter
sign-in-code-wrong = Ces chiffres sont faux, ou le lien est trop ancien. Après cinq essais faux, demandez un nouveau lien.
sign-in-new = Demander un nouveau lien
sign-in-press = Se connecter en tant que { $address } dans ce navigateur.
sign-in-button = Se connecter
sign-in-elsewhere-title = Demandé ailleurs
sign-in-elsewhere = Quelqu’un a demandé à se connecter en tant que { $address } dans un autre navigateur que celui-ci. Était-ce vous, sur un autre appareil ? Alors appuyez sur le bouton, et saisissez-y les chiffres.
sign-in-elsewhere-warning = Si vous ne l’avez pas demandé, fermez cette page. Ne donnez jamais les chiffres à personne : on se connecterait à votre place.
sign-in-show-code = Afficher les chiffres
sign-in-code-title = Vos chiffres
sign-in-code-is = Saisissez-les dans le navigateur qui a fait la demande, dans les 15 minutes qui la suivent :
sign-in-over-title = Ce lien a déjà servi, ou il est trop ancien
sign-in-over = Un lien connecte une seule fois, dans les 15 minutes. Rien n’a été changé.

## La console

console-title = Console
console-signed-in = Vous êtes connecté·e en tant que { $address }.
console-groups = Vos groupes
console-no-groups = Vous n’appartenez encore à l’équipe d’aucun groupe. Créez un groupe, ou faites-vous inviter par un propriétaire.
console-place = { $group } : { $role }
console-place-event = { $group }, seulement { $event } : { $role }

role =
    { $role ->
        [owner] propriétaire
        [editor] rédaction
        [people] personnes (invitations et réponses)
        [door] accueil
       *[other] un rôle que cette version ne connaît pas
    }

console-offer = Voir la proposition
console-leave = Quitter
console-sessions = Navigateurs connectés
console-browser = { $name }
console-browser-unknown = Un navigateur
console-session = connecté le { $since }, vu pour la dernière fois le { $seen }
console-this-browser = (celui-ci)
console-end = Le déconnecter
console-keys = Clés
console-keys-why = Avec une clé, les programmes utilisent l’API en votre nom : `Authorization: Bearer KEY`.
console-no-keys = Il n’y en a aucune.
console-key-called =
    { $name ->
        [unnamed] Une clé sans nom
       *[other] { $name }
    }
console-key-made = créée le { $made }
console-key-used = utilisée pour la dernière fois le { $used }
console-key-unused = jamais utilisée
console-key-ends = jusqu’au { $ends }
console-key-rights = seulement { $rights }
console-revoke = La révoquer
console-key-new = Créer une clé
console-key-name = Son nom
console-key-name-wrong = Une clé a besoin d’un nom de { $max } caractères au plus, sur une ligne.
console-key-title = Votre nouvelle clé
console-key-shown = Voici la clé « { $name } ». Elle ne s’affiche que maintenant : copiez-la là où elle servira.
console-back = Retour à la console
console-sign-out = Se déconnecter
console-sign-out-everywhere = Se déconnecter partout
console-last-owner = Vous êtes le dernier propriétaire de ce groupe : donnez d’abord ce rôle à quelqu’un d’autre.

## Une place dans une équipe

place-title = Une place dans une équipe
place-offered = On vous propose de vous occuper de { $group }, avec le rôle : { $role }.
place-offered-event = On vous propose de vous occuper de { $event } de { $group }, avec le rôle : { $role }.
place-join = Accepter
place-decline = Non, merci
place-joined = Vous vous occupez de { $group }, avec le rôle : { $role }.
place-joined-event = Vous vous occupez de { $event } de { $group }, avec le rôle : { $role }.
place-declined-title = Refusé
place-declined = Vous ne faites pas partie de l’équipe.
place-console = Aller à la console

## Les e-mails

sign-in-letter-subject = Votre lien de connexion
sign-in-letter-opening = Avec ce lien, vous vous connectez en tant que { $address }. Il sert une seule fois, dans les 15 minutes qui suivent votre demande, dans le navigateur qui l’a faite.
sign-in-letter-closing = Dans un autre navigateur, il affiche six chiffres, que vous saisissez là où vous avez fait la demande. Ne les donnez jamais à personne, pas plus que ce lien.
place-letter-subject = { $group } : une place dans l’équipe
place-letter-opening = On vous propose de vous occuper de { $group }, avec le rôle : { $role }.
place-letter-opening-event = On vous propose de vous occuper de { $event } de { $group }, avec le rôle : { $role }.
place-letter-button = Voir la proposition
place-letter-closing = Tant que vous ne l’acceptez pas, elle ne vous donne aucun droit, et personne n’en entend parler.
place-letter-why = Vous recevez cet e-mail parce qu’un propriétaire de { $group } a indiqué votre adresse { $address } sur { $site } le { $day }. Si vous ne voulez pas de cette place, vous n’avez rien à faire.
place-letter-decline = Je ne veux pas de cette place

## Pages de ce qui a échoué

error-again-title = Connectez-vous de nouveau pour cela
error-again = Pour votre sécurité, cela demande une connexion de moins de 10 minutes.
error-again-sign-in-next = Rien n’a été changé. Connectez-vous de nouveau sur /console/sign-in, puis recommencez.
error-cross-site-title = Ceci vient d’ailleurs
error-cross-site = Votre navigateur ne dit pas que cet envoi vient de l’une de nos pages ; rien n’a donc été fait.
error-cross-site-next = Ouvrez /console et appuyez-y sur le bouton. Si cela échoue encore, utilisez un navigateur plus récent.
error-role-title = Vous n’en avez pas le droit
error-role = Votre rôle ou votre clé n’a pas le droit `{ $right }`.
error-role-next = Un propriétaire du groupe peut vous donner un rôle qui l’a.
error-makes-no-groups = Votre compte est venu avec une place dans une équipe. Il ne crée pas de groupes à lui.
error-makes-no-groups-next = L’exploitant de ce programme peut l’autoriser : `acquaint organizer create` avec votre adresse.
error-unchanged-next = Rien n’a été changé.
error-home = À la page d’accueil
console-key-new-rights = Les droits auxquels elle se limite
console-key-new-rights-hint = Un par ligne, parmi ceux-ci : { $words }. Vide : tout ce que vous pouvez.
console-key-new-ends = Quand elle prend fin (UTC)
