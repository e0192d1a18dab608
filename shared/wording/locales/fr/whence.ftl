## D’où vient l’adresse de quelqu’un : sur sa page, chez l’organisateur et sous les e-mails.

# $day: text
whence =
    { $way ->
        [said] Provenance de l’adresse : « { $from } », { $day }.
        [asked] L’adresse a été indiquée sur la page de l’événement pour demander une place, le { $day }.
        [followed] L’adresse est celle d’une personne qui suit le groupe et a répondu le { $day }.
        [door] L’adresse a été indiquée à l’entrée, le { $day }.
       *[typed] L’organisateur a saisi l’adresse le { $day }.
    }

whence-typed = saisie par l’organisateur

# $day: text
whence-follower = L’adresse a été indiquée pour suivre le groupe, le { $day }.

# $day: text
foot-why-followed = Vous recevez cet e-mail parce que vous suivez { $group } et avez répondu à ceci le { $day }, avec l’adresse { $address }.

# $day: text
foot-why-door = Vous recevez cet e-mail parce que l’adresse { $address } a été indiquée pour vous à l’entrée, le { $day }.
