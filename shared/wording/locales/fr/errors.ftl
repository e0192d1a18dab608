## Pages de ce qui a échoué : un titre, ce qui ne va pas, et ce qu'on peut encore faire.

error-not-found-title = Ce lien n’ouvre rien
error-not-found = Il n’y a rien à cette adresse.
error-not-found-next = Les messageries coupent parfois les liens : ouvrez-le de nouveau depuis l’e-mail, ou copiez-le en entier. Si vous avez plusieurs e-mails sur cet événement, prenez le plus récent. Si le lien n’ouvre toujours rien, adressez-vous à la personne qui vous a invité·e.
error-page-expired-title = Ce lien était valable un quart d’heure
error-page-expired = Un lien vers votre page personnelle l’ouvre pendant un quart d’heure, puis deux heures dans le navigateur qui l’a ouverte, car elle montre tout ce qui est conservé à votre sujet.
error-page-expired-next = Faites-vous en envoyer un nouveau : cela prend une minute.
error-too-many-title = Trop d’essais

error-too-many =
    { $seconds ->
        [one] Trop d’essais sont venus de votre adresse : attendez une seconde.
       *[other] Trop d’essais sont venus de votre adresse : attendez { $seconds } secondes.
    }

error-too-many-answers-title = Trop de réponses

error-too-many-answers =
    { $seconds ->
        [one] Trop de réponses à cette invitation en une minute : la dernière prise en compte reste valable. Attendez une seconde, puis répondez à nouveau.
       *[other] Trop de réponses à cette invitation en une minute : la dernière prise en compte reste valable. Attendez { $seconds } secondes, puis répondez à nouveau.
    }

error-wait-next = Attendez, puis ouvrez le lien de votre e-mail le plus récent.
error-busy-title = De retour dans un instant
error-busy = Il se passe trop de choses à la fois, ou la base de données est injoignable en ce moment.
error-again-next = Attendez un instant et rechargez la page : elle montrera ce qui a été enregistré.
error-key-title = Il faut une clé
error-key = Il faut une clé d’organisateur ; les programmes l’envoient ainsi : `Authorization: Bearer KEY`.
error-key-wrong = Cette clé n’ouvre rien : elle est erronée, ou elle a été révoquée. `acquaint key create` en crée une autre.
error-key-next = Cette page est réservée aux organisateurs de ce site : rechargez-la, et donnez votre clé comme mot de passe.
error-method-title = Ce n’est pas possible ici
error-method = Cette adresse n’accepte pas ce type de requête.
error-method-next = Ouvrez de nouveau le lien de votre e-mail.
error-unreadable-title = Lecture impossible
error-unreadable = Une partie de ce qui a été envoyé ne peut pas être lue.
error-unreadable-next = Rien n’a été changé. Revenez en arrière, corrigez votre saisie et renvoyez-la.
error-refused-title = Ce n’est pas possible pour le moment
error-internal-title = Quelque chose a échoué
error-internal = La faute est de notre côté. L’exploitant trouve la cause dans le journal, sous le numéro { $number }.

error-too-large-title = C’est trop volumineux

error-too-large =
    { $limit ->
        [one] Un tel formulaire est lu jusqu’à un octet au plus, et il en est arrivé davantage.
       *[other] Un tel formulaire est lu jusqu’à { $limit } octets au plus, et il en est arrivé davantage.
    }

error-note =
    { $max ->
        [one] Le mot ne peut pas être accepté : il peut avoir un caractère.
       *[other] Le mot ne peut pas être accepté : il peut avoir jusqu’à { $max } caractères, dont aucun caractère de contrôle.
    }

error-guests =
    { $max ->
        [one] Le nombre d’accompagnants est illisible : écrivez 0 ou 1.
       *[other] Le nombre d’accompagnants est illisible : écrivez un nombre entier de 0 à { $max }.
    }

error-answer = Votre réponse est illisible : choisissez oui, non ou peut-être.
