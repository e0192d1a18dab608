## The organizer's account of a person, on their own page

own-account-heading = Su cuenta de organización

# $since: text
own-account-since = Cuenta «{ $name }», desde el { $since }

# $seen: text
# $since: text
own-account-browser = Navegador con sesión iniciada: { $browser }, desde el { $since }, visto por última vez el { $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] Clave sin nombre, creada el { $made }
       *[other] Clave «{ $name }», creada el { $made }
    }

own-account-owns-alone = Nadie más que usted es propietario de { $groups }. Nombre allí primero a otro propietario o elimine el grupo: hasta entonces no se borra nada.
