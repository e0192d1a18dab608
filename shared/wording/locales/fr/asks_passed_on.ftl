## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] Je connais quelqu’un : lui demander
       *[other] Je connais quelqu’un de mieux placé
    }
asks-pass-on-hint = La personne choisie est sollicitée avec votre mot, que { $name } lit aussi après un oui. { $name } apprend que vous avez transmis la demande, et non à qui, avant un oui.
asks-pass-on-to = À qui
asks-pass-on-why = Quelques mots à cette personne sur { $name } ({ $min } à { $max } caractères)
asks-connector = { $connector } pense que vous devriez vous rencontrer : « { $words } »
asks-passed-subject = { $name } a transmis votre demande
asks-passed-opening = { $name } connaît quelqu’un qui peut mieux vous aider et lui a fait transmettre votre demande. Vous aurez une réponse d’ici le { $day }, dans tous les cas.
asks-passed-outside-subject = { $name } veut écrire à quelqu’un pour vous
asks-passed-outside-opening = { $name } connaît quelqu’un qui peut mieux vous aider et compte lui écrire. Vous aurez une réponse d’ici le { $day }, dans tous les cas.
asks-passed-said = Vous l’avez transmise. Merci. Si la réponse est oui, vous le saurez.
