## Sous chaque e-mail aux personnes invitées, et sur leur page : pourquoi on leur écrit, et qui.

foot-why = Vous recevez cet e-mail parce que { $group } a saisi et invité l’adresse { $address } le { $day }.
foot-why-asked = Vous recevez cet e-mail parce que vous avez demandé une place vous-même le { $day }, avec l’adresse { $address }.

foot-why-said =
    { $ground ->
        [asked] Vous recevez cet e-mail parce que { $group } a invité { $address } le { $day }, comme vous l’aviez demandé ; d’où vient l’adresse : « { $from } ».
        [came_before] Vous recevez cet e-mail parce que { $group } a invité { $address } le { $day }, car vous êtes déjà venu·e ; d’où vient l’adresse : « { $from } ».
        [member] Vous recevez cet e-mail parce que { $group } a invité { $address } le { $day }, car vous êtes membre ; d’où vient l’adresse : « { $from } ».
       *[knows_personally] Vous recevez cet e-mail parce que { $group } a invité { $address } le { $day }, car vous vous connaissez ; d’où vient l’adresse : « { $from } ».
    }

foot-yours-alone = Vous n’avez pas besoin de compte. Les liens de cet e-mail sont pour vous seulement : merci de ne pas les transmettre.
foot-writer = Qui écrit : { $writer }
foot-writer-at = Qui écrit : { $name }, { $address }
foot-contact = Contact : { $contact }
foot-privacy = Ce qui est fait de vos données
foot-unsubscribe = Se désabonner
foot-unsubscribe-means = Vous ne recevrez plus d’invitations, de rappels ni d’autres e-mails de { $group }.
