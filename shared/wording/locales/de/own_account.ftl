## The organizer's account of a person, on their own page

own-account-heading = Ihr Konto als Veranstalter

# $since: text
own-account-since = Konto „{ $name }“, seit { $since }

# $seen: text
# $since: text
own-account-browser = Angemeldeter Browser: { $browser }, seit { $since }, zuletzt gesehen am { $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] Schlüssel ohne Namen, erstellt am { $made }
       *[other] Schlüssel „{ $name }“, angelegt am { $made }
    }

own-account-owns-alone = { $groups }: Außer Ihnen gehört das niemandem. Machen Sie dort zuerst jemand anderen zum Inhaber oder löschen Sie die Gruppe: Vorher wird nichts gelöscht.
