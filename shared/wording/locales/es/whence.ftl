## De dónde procede la dirección de alguien: en su propia página, en la del organizador y al pie de los correos.

# $day: text
whence =
    { $way ->
        [said] Procedencia de la dirección: «{ $from }», { $day }.
        [asked] La dirección se indicó en la página del evento para solicitar una plaza, el { $day }.
        [followed] La dirección es de alguien que sigue al grupo y respondió el { $day }.
        [door] La dirección se indicó en la entrada, el { $day }.
       *[typed] El organizador escribió la dirección el { $day }.
    }

whence-typed = escrita por el organizador

# $day: text
whence-follower = La dirección se indicó para seguir al grupo, el { $day }.

# $day: text
foot-why-followed = Recibe este correo porque usted sigue a { $group } y respondió a esto el { $day }, con la dirección { $address }.

# $day: text
foot-why-door = Recibe este correo porque el { $day } se indicó para usted en la entrada la dirección { $address }.
