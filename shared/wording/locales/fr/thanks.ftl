## Thanks for help, and how far it went on

thanks-offer-subject =
    { $kind ->
        [written] La réponse vous a-t-elle aidé ?
       *[talk] Avez-vous pu échanger avec { $name } ?
    }
thanks-offer-opening =
    { $kind ->
        [written] Le { $day }, on a répondu par écrit à votre demande. Si cela vous a aidé, un mot de remerciement en dit plus que vous ne pensez : qu’est-ce que cela a changé ? Il est transmis, sans votre adresse.
       *[talk] Vous et { $name } pouvez échanger depuis le { $day }. Si cela a eu lieu, un mot de remerciement en dit plus que vous ne pensez : qu’est-ce que cela a changé ?
    }
thanks-button = Dire merci
thanks-offer-closing = Cela n’est demandé qu’une fois. Si vous ne faites rien, rien ne s’ensuit.
thanks-title = Remercier { $name }
thanks-words = Qu’est-ce que cela a changé ?
thanks-send = Envoyer mes remerciements
thanks-happened =
    { $kind ->
        [written] Cela m’a aidé, mais je n’ai pas de mots pour l’instant
       *[talk] Cela a eu lieu, mais je n’ai pas de mots pour l’instant
    }
thanks-not =
    { $kind ->
        [written] Cela ne m’a pas aidé
       *[talk] Cela n’a pas eu lieu
    }
thanks-both = { $name }, qui vous a mis en relation, le lit aussi.
thanks-said =
    { $what ->
        [thanked] Vos remerciements sont en route.
        [happened] Bien. Cela compte comme une aide que vous avez reçue.
       *[not] Alors rien n’est compté.
    }
thanks-subject = { $name } vous remercie
thanks-opening = Vous avez aidé { $name }, qui vous écrit :
thanks-closing = Qui a été aidé aide à son tour. Votre page montre jusqu’où votre aide est allée.
thanks-heading = Ce que votre aide est devenue
thanks-helped = Personnes que vous avez aidées : { $count }
thanks-went-on = Autres, aidées ensuite par elles : { $count }
thanks-went-on-to = Parmi elles, avec leur accord : { $names }
