## A group's monthly coffee

coffee-title = Un café ce mois-ci
coffee-subject =
    { $kind ->
        [coffee_remind] Il est encore temps : un café avec quelqu’un de { $group } ce mois-ci ?
        [coffee_tomorrow] Demain, vous saurez avec qui vous prenez un café
        [coffee_meet] Votre café de ce mois-ci : { $names }
        [coffee_nobody] Pas de café ce mois-ci
       *[coffee_ask] Un café avec quelqu’un de { $group } ce mois-ci ?
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] Aimeriez-vous prendre un café ce mois-ci avec quelqu’un de { $group } ? Un clic suffit. Qui ne dit rien d’ici le { $day } n’en est pas cette fois.
        [coffee_tomorrow] Vous en êtes. Le { $day }, vous et quelqu’un de { $group } recevez le nom et l’adresse l’un de l’autre. Si cela ne vous convient plus, un clic d’ici là passe ce mois, et personne n’en sait rien.
        [coffee_meet] Vous et { $names } de { $group } êtes partants pour un café ce mois-ci. Qui écrit en premier propose un moment : une réponse à ce message y va directement.
        [coffee_nobody] Ce mois-ci, il ne restait personne de { $group } que vous puissiez rencontrer. Le mois prochain, on vous demandera à nouveau.
       *[coffee_ask] Aimeriez-vous prendre un café ce mois-ci avec quelqu’un de { $group } ? Vous ne rencontrez personne deux fois avant d’avoir rencontré tous les autres partants. Dites-le d’ici le { $day } ; qui ne dit rien n’en est pas.
    }
coffee-two = { $one } et { $other }
coffee-closing = À partir d’ici, c’est entre vous : Acquaint n’en lit rien. Les cartes de visite accompagnent ce message.
coffee-say = Partant ou non
coffee-skip = Passer ce mois
coffee-in = Partant
coffee-out = Pas ce mois-ci
coffee-never = Ne plus me demander
coffee-leave = Ne plus me demander
# $day: text
coffee-why = Vous recevez ce message parce que vous avez dit sur votre page le { $day } que { $group } peut vous demander chaque mois si vous êtes partant pour un café ({ $address }).
# $day: text
coffee-page = Qui est partant dans { $group } reçoit le { $day } le nom et l’adresse de quelqu’un d’autre. D’ici là, vous pouvez dire autre chose, et personne n’en sait rien.
coffee-said =
    { $answer ->
        [in] Vous en êtes ce mois-ci.
        [over] Ce mois est décidé. Regardez votre courrier.
        [never] On ne vous le demandera plus. Si vous changez d’avis, c’est sur votre page personnelle.
       *[out] Vous n’en êtes pas ce mois-ci.
    }
profile-coffee = Me demander chaque mois si je suis partant pour un café avec quelqu’un de ce groupe
console-coffee =
    { $state ->
        [on] Le café mensuel est activé : qui l’a coché sur sa page est invité le premier du mois à dire s’il en est, et reçoit quelqu’un à rencontrer. Vous ne voyez pas qui rencontre qui.
       *[off] Un café mensuel peut réunir vos membres, deux par deux : qui le coche sur sa page est invité chaque mois à dire s’il en est. Vous ne verriez pas qui rencontre qui.
    }
console-coffee-switch =
    { $what ->
        [off] Désactiver le café mensuel
       *[on] Activer le café mensuel
    }
