## The organizer's account of a person, on their own page

own-account-heading = Votre compte d’organisation

# $since: text
own-account-since = Compte « { $name } », depuis le { $since }

# $seen: text
# $since: text
own-account-browser = Navigateur connecté : { $browser }, depuis le { $since }, vu pour la dernière fois le { $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] Clé sans nom, créée le { $made }
       *[other] Clé « { $name } », créée le { $made }
    }

own-account-owns-alone = Personne d’autre que vous n’est propriétaire de { $groups }. Nommez-y d’abord un autre propriétaire ou supprimez le groupe : d’ici là, rien n’est effacé.
