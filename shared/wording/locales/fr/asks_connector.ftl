## Asks through somebody who knows both, and introductions that they begin

asks-outside = Quelqu’un qui n’est pas ici
asks-outside-hint = Vous lui écrivez alors vous-même : vous recevez quelques lignes avec un lien, à transmettre depuis votre propre messagerie. Acquaint ne lui écrit qu’après qu’elle a cliqué.
asks-outside-button = Donnez-moi les lignes
asks-outside-lines = Vous avez transmis la demande. Copiez ces lignes dans un e-mail à vous :
asks-outside-text = { $name } me demande : « { $what } » J’ai pensé à vous. { $words } Que vous vouliez échanger ou non, cette page prend votre réponse, et { $name } ne voit rien de vous avant un oui : { $link }
asks-outside-opening = { $connector } vous a transmis ceci : « { $words } »
asks-outside-yes = Indiquez votre nom et où vous lisez vos e-mails. Un message y arrive d’abord, pour s’assurer que c’est bien vous. D’un clic, chacun reçoit ensuite l’adresse de l’autre.
asks-outside-once = Acquaint n’a pas votre adresse : rien d’autre ne vous parviendra d’ici, pas même dans un mois. Si vous connaissez quelqu’un de mieux placé, envoyez-lui ce lien. Cette personne peut répondre à votre place.
asks-outside-name = Votre nom
asks-outside-sent = Regardez vos e-mails : un clic dans le message reçu, et vous pourrez échanger.
asks-outside-letter-subject = Un clic, et vous pourrez échanger
asks-outside-letter-opening = { $name }, de { $group }, a transmis une demande par e-mail. Sur sa page, quelqu’un a dit oui et donné cette adresse ({ $address }). Si c’était vous, cliquez ici.
asks-outside-letter-button = Oui, c’était moi
asks-outside-letter-closing = Si ce n’était pas vous, ne faites rien : personne n’en saura rien, et rien d’autre ne viendra.
asks-outside-confirm = D’un clic, vous et la personne qui demande recevez l’adresse l’un de l’autre.
asks-outside-confirmed = Vous pouvez échanger : un e-mail avec l’adresse de l’autre est en route pour chacun de vous.
asks-suggest = Vous devriez vous rencontrer
asks-suggest-hint = Vous connaissez deux personnes qui devraient se connaître. Elles sont sollicitées l’une après l’autre, d’abord la plus proche de vous ; aucune ne voit le nom de l’autre avant son propre oui, et vous avez une réponse un jour connu d’avance.
asks-suggest-one = L’une
asks-suggest-other = L’autre
asks-suggest-what = Ce qu’elles peuvent s’apporter ({ $min } à { $max } caractères, sans le nom de l’autre)
asks-suggest-why = Pourquoi elles devraient se rencontrer ({ $min } à { $max } caractères)
asks-suggest-send = Leur demander
asks-suggest-yes = Oui, demandez aussi à l’autre
asks-suggest-said =
    { $kind ->
        [suggestion_outside] Merci. La personne qui l’a suggéré écrit maintenant à l’autre. Votre page dit quand vous aurez une réponse, dans tous les cas.
       *[other] Merci. L’autre personne est maintenant sollicitée. Votre page dit quand vous aurez une réponse, dans tous les cas.
    }
asks-suggest-outside = Quelqu’un qui n’est pas ici : je lui écris
asks-lines = Copiez ces lignes dans un e-mail à vous :
asks-lines-subject = { $name } aimerait rencontrer la personne à qui vous pensez
# $day: text
asks-lines-opening = { $name } a dit oui. À vous maintenant : écrivez à l’autre personne depuis votre propre messagerie. Une page contient pour cela quelques lignes avec un lien, et Acquaint ne lui écrit qu’après qu’elle a cliqué. { $name } a une réponse d’ici le { $day }, dans tous les cas.
asks-lines-text = Je pense que vous et { $name } devriez vous rencontrer : « { $what } » { $words } { $name } en serait d’accord. Que vous le vouliez ou non, cette page prend votre réponse, et { $name } ne voit rien de vous avant un oui : { $link }
asks-connected-subject = Vous avez réuni deux personnes
asks-connected-opening = { $one } et { $other } ont dit oui et peuvent échanger. Merci d’avoir pensé à eux.
