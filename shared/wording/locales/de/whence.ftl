## Woher die Adresse von jemandem kommt: auf der eigenen Seite, beim Veranstalter und unter Briefen.

# $day: text
whence =
    { $way ->
        [said] Woher die Adresse kommt: „{ $from }“, { $day }.
        [asked] Die Adresse wurde am { $day } auf der Seite der Veranstaltung angegeben, um einen Platz zu bekommen.
        [followed] Die Adresse gehört jemandem, der der Gruppe folgt und am { $day } geantwortet hat.
        [door] Die Adresse wurde am { $day } am Einlass angegeben.
       *[typed] Der Veranstalter hat die Adresse am { $day } eingetippt.
    }

whence-typed = vom Veranstalter eingetippt

# $day: text
whence-follower = Die Adresse wurde am { $day } angegeben, um der Gruppe zu folgen.

# $day: text
foot-why-followed = Sie bekommen Post, weil Sie { $group } folgen und am { $day } mit der Adresse { $address } hierauf geantwortet haben.

# $day: text
foot-why-door = Sie bekommen Post, weil am { $day } am Einlass die Adresse { $address } für Sie angegeben wurde.
