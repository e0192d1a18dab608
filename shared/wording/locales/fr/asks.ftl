## Asks between people: letters and pages

asks-somebody = Quelqu’un
asks-subject =
    { $kind ->
        [suggested] Vous et { $name } devriez vous rencontrer
        [reference_again] { $name } voudrait vous citer en référence : pour ce poste ?
        [coffee] { $name } aimerait prendre un café avec vous
        [mentoring] { $name } vous demande un mentorat
        [reference] { $name } vous demande une recommandation
        [connection] { $name } vous demande une mise en relation
        [suggestion] { $name } voudrait vous présenter quelqu’un
        [short_notice] { $name } a besoin d’aide très bientôt
       *[introduction] { $name } aimerait faire votre connaissance
    }
asks-subject-reminder =
    { $kind ->
        [suggested] En attente : vous et { $name } devriez vous rencontrer
        [reference_again] Toujours en attente : une référence pour { $name }
        [coffee] Toujours en attente : un café avec { $name }
        [mentoring] Toujours en attente : un mentorat pour { $name }
        [reference] Toujours en attente : une recommandation pour { $name }
        [connection] Toujours ouvert : une mise en relation pour { $name }
        [suggestion] Toujours ouvert : { $name } voudrait vous présenter quelqu’un
       *[introduction] Toujours en attente : { $name } aimerait faire votre connaissance
    }
asks-opening =
    { $kind ->
        [reference_again] { $name } peut vous citer en référence, comme vous l’avez dit. Il s’agit d’un seul poste, et votre réponse ne vaut que pour lui.
        [coffee] { $name }, qui participe comme vous à { $event }, vous propose un café.
        [mentoring] { $name }, qui participe comme vous à { $event }, vous demande un mentorat : pouvoir s’adresser à vous de temps en temps.
        [reference] { $name }, qui participe comme vous à { $event }, vous demande une recommandation.
        [connection] { $name }, qui participe comme vous à { $event }, vous demande si vous connaissez la bonne personne et pourriez les mettre en relation.
        [suggestion] { $name } pense que vous et une autre personne devriez vous rencontrer.
        [short_notice] { $name }, qui participe comme vous à { $event }, a besoin d’aide très bientôt. Quelques personnes sont sollicitées, et le premier oui suffit.
       *[introduction] { $name }, qui participe comme vous à { $event }, aimerait faire votre connaissance.
    }
asks-what =
    { $kind ->
        [suggestion] Ce que vous vous apportez
        [suggested] Ce que vous vous apportez
       *[other] La demande
    }
asks-why-you =
    { $kind ->
        [suggestion] Pourquoi vous rencontrer
        [suggested] Pourquoi vous rencontrer
       *[other] Pourquoi vous
    }
asks-how-long = Durée
asks-minutes =
    { $minutes ->
        [mail] Quelques lignes par e-mail
       *[talk] { $minutes } minutes
    }
asks-see = Voir et répondre
asks-either-way =
    { $kind ->
        [connection] La personne choisie est sollicitée avec votre mot et peut dire non. Si vous répondez par écrit ou transmettez la demande, { $name } l’apprend aussitôt. Tout le reste, même le silence, est pareil pour { $name } : un court e-mail le { $day }, sans raison.
        [suggestion] Avec un oui, l’autre personne est sollicitée à son tour et voit votre nom. Ce n’est que lorsque les deux ont dit oui que chacun reçoit l’adresse de l’autre. Si vous répondez par écrit, { $name } l’apprend aussitôt. Tout le reste, même le silence, est pareil pour { $name } : un court e-mail le { $day }, sans raison.
        [suggestion_outside] Avec un oui, { $name } l’apprend et écrit à l’autre personne, qui n’est pas ici. Elle voit votre nom, et ce n’est que lorsque les deux ont dit oui que chacun reçoit l’adresse de l’autre. Si vous répondez par écrit, { $name } l’apprend aussitôt. Tout le reste, même le silence, est pareil pour { $name } : un court e-mail le { $day }, sans raison.
        [short_notice] Au premier oui, les deux reçoivent l’adresse l’un de l’autre, et les autres apprennent que quelqu’un d’autre a pu. Ne rien dire convient aussi : { $name } a une réponse le { $day } au plus tard, dans tous les cas.
        [alone] Avec un oui, chacun reçoit l’adresse de l’autre. Si vous répondez par écrit, { $name } l’apprend aussitôt. Tout le reste, y compris le silence, est pareil pour { $name } : un court e-mail le { $day }, sans raison.
       *[introduction] Avec un oui, chacun reçoit l’adresse de l’autre. Si vous répondez par écrit ou transmettez la demande, { $name } l’apprend aussitôt. Tout le reste, y compris le silence, est pareil pour { $name } : un court e-mail le { $day }, sans raison.
    }
# $day: text
asks-why-asked = Vous recevez cet e-mail parce que vous avez indiqué sur votre page le { $day } que les personnes des événements de { $group } peuvent vous solliciter ({ $address }).
# $day: text
asks-why-forwarded = Vous recevez cet e-mail parce que vous avez dit oui le { $day } à ce qu’une personne de { $group } vous a demandé ({ $address }).
asks-why-known = Vous recevez cet e-mail parce que vous avez connu ici une personne de { $group } ({ $address }).
# $day: text
asks-why-asker = Vous recevez cet e-mail parce qu’une demande a été faite depuis votre page le { $day } ({ $address }).
asks-object = Plus d’e-mails de ce site à { $address }
asks-leave = Moins de demandes, une pause ou plus aucune : votre page
asks-closed-subject =
    { $kind ->
        [suggestion] Votre suggestion à { $event }
        [suggested] Une suggestion qui vous a été faite à { $event }
       *[other] Votre demande à { $event }
    }
asks-closed-opening =
    { $kind ->
        [suggestion] Votre suggestion n’a pas abouti. Il y a bien des raisons à cela, et la plupart ne tiennent pas à vous : on est absent, très occupé, ou sollicité par plusieurs à la fois.
        [suggested] Cette suggestion n’a pas abouti. Il y a bien des raisons à cela, et la plupart ne tiennent pas à vous : on est absent, très occupé, ou sollicité par plusieurs à la fois.
       *[other] Cette demande n’a pas abouti. Il y a bien des raisons à cela, et la plupart ne tiennent pas à vous : on est absent, très occupé, ou sollicité par plusieurs à la fois.
    }
asks-closed-closing = D’autres, à vos événements, seront peut-être heureux qu’on leur demande. Votre page montre qui.
asks-to-own-page = Vers ma page
asks-agreed-subject =
    { $kind ->
        [job] { $name } vous recommande pour ce poste
        [reference] { $name } sera votre référence
       *[talk] Vous et { $name } pouvez maintenant échanger
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } dit oui : vous pouvez citer cette référence pour ce poste.
        [reference] { $name } dit oui et sera votre référence. Pour chaque poste, vous redemandez, depuis votre page.
       *[talk] { $name } dit oui.
    }
asks-agreed-asked = Vous avez dit oui à { $name }.
asks-address = Adresse
asks-note = Un mot avec le oui
asks-agreed-closing = Une réponse à cet e-mail va directement à { $name }. À partir d’ici, cela se passe entre vous : Acquaint n’en lit rien.
asks-agreed-mentoring = Pour votre premier échange : qu’attendez-vous des six prochains mois, à quel rythme voulez-vous vous parler, et qu’est-ce qui reste entre vous ? Chacun de vous peut y mettre fin à tout moment, d’un mot aimable.
asks-written-subject = Une réponse à votre demande à { $event }
asks-written-opening = La personne que vous avez sollicitée répond par écrit :
asks-written-closing = Aucune adresse n’est jointe : une réponse à cet e-mail ne parvient à personne.
asks-yes = Oui
asks-yes-note = Un mot, si vous voulez
asks-in-writing = Répondre par écrit
asks-in-writing-hint = Votre réponse est transmise une fois, sans votre adresse.
asks-your-answer = Votre réponse
asks-quietly = Sans un mot
asks-quietly-hint = Rien de tout cela n’est dit à { $name } : le { $day }, un e-mail dit que cela n’a pas abouti, comme si vous n’aviez pas regardé.
asks-not-now = Pas cette fois
asks-in-a-month = Redemandez-moi dans un mois
asks-no-more = Plus de demandes de { $name }
asks-report = Signaler
asks-stop-hint = Après l’un ou l’autre, plus rien de { $name } ne vous parvient. Après un signalement, ses demandes n’atteignent plus personne dans ce groupe, jusqu’à ce qu’un organisateur ait regardé.
asks-said =
    { $answer ->
        [yes] Vous avez dit oui : un e-mail avec l’adresse de l’autre est en route pour chacun de vous.
        [in_writing] Votre réponse est en route, sans votre adresse.
        [not_now] Vous avez dit : pas cette fois. Vous pouvez encore changer d’avis.
        [in_a_month] Vous avez dit : redemandez-moi dans un mois. Vous pouvez encore changer d’avis.
        [no_more] Plus rien de cette personne ne vous parviendra.
        [report] Merci de l’avoir signalé. Plus rien de cette personne ne vous parviendra.
        [reported] Merci de l’avoir signalé. Un organisateur va l’examiner.
       *[none] Cette demande est terminée.
    }
asks-title = Demander et être sollicité
asks-intro = On aide volontiers quand on le peut et que la demande est bien faite. Personne ne voit votre adresse avant d’avoir dit oui, et vous avez une réponse à chaque demande un jour connu d’avance.
asks-own = Vos demandes
asks-own-none = Vous n’avez encore rien demandé.
asks-kind-at =
    { $kind ->
        [coffee] Un café, à { $event }
        [mentoring] Un mentorat, à { $event }
        [reference] Une recommandation, à { $event }
        [connection] Une mise en relation, à { $event }
        [suggestion] « Vous devriez vous rencontrer », à { $event }
        [short_notice] De l’aide très bientôt, à { $event }
       *[introduction] Faire connaissance, à { $event }
    }
asks-state =
    { $state ->
        [agreed] Vous pouvez échanger : voyez vos e-mails.
        [answered] Vous avez une réponse : voyez vos e-mails.
        [taken_back] Vous l’avez retirée.
        [closed] Elle n’a pas abouti.
       *[asked] Vous aurez une réponse d’ici le { $day }, dans tous les cas.
    }
asks-take-back = Retirer
asks-take-back-hint = Sa place se libère le jour où vous auriez eu une réponse.
asks-waiting = Ce qu’on vous demande
asks-waiting-look = Répondre
asks-people = Personnes à qui demander
asks-people-none = Personne ne peut être sollicité pour l’instant. Qui a une place au même événement peut solliciter les autres, d’une semaine avant à trente jours après, s’ils ont dit qu’ils peuvent l’être.
asks-helps = Peut aider pour : { $topics }
asks-about = À interroger sur : { $about }
asks-form-open = Demander à { $name }
asks-form-kind = Pour
asks-kind =
    { $kind ->
        [coffee] Un café
        [mentoring] Un mentorat
        [reference] Une recommandation
        [connection] Une mise en relation avec quelqu’un que cette personne connaît
       *[introduction] Faire connaissance
    }
asks-form-what = Votre demande ({ $min } à { $max } caractères)
asks-form-why = Pourquoi cette personne ({ $min } à { $max } caractères)
asks-form-hint = On voit votre nom et ces mots, pas votre adresse. Les liens viennent après un oui.
asks-send = Demander
asks-refused-too-many = Vous avez autant de demandes ouvertes qu’il peut y en avoir à la fois : { $most }. Une place se libère quand vous avez une réponse, au plus tard le { $day }.
asks-refused-no-name = La personne sollicitée ne saurait pas qui vous êtes. Indiquez votre nom sur votre page, puis demandez.
invalid-too-short = C’est trop court : { $len } caractères, et il en faut au moins { $min }.
invalid-link = N’indiquez ni adresse web ni e-mail : cela vient après un oui.
invalid-topics = Choisissez-en au plus { $most }, de { $longest } caractères au plus chacun.
