## Ce que les organisateurs reçoivent par e-mail : ce que les gens ont écrit, et ce qui en est advenu. $person est un nom avec son adresse.

person = { $name } ({ $address })
occasion = { $title }, { $when }
occasion-series = la série { $title }, qui commence : { $when }
occasion-date = la date de { $title } : { $when }
wrote-subject = { $name } vous écrit au sujet de { $title }
wrote = { $person } a répondu à un e-mail au sujet de { $occasion } :
wrote-nothing = { $person } a répondu à un e-mail au sujet de { $occasion }, sans un mot.
wrote-under = Objet : { $subject }
wrote-more = Ceci est le début : le texte reçu est plus long.

wrote-with-files =
    { $count ->
        [one] { $count } fichier y était joint et n’est pas transmis. Demandez-le si vous en avez besoin.
       *[other] { $count } fichiers y étaient joints et ne sont pas transmis. Demandez-les si vous en avez besoin.
    }

wrote-from = Le message a été envoyé depuis { $address }, qui n’est pas l’adresse invitée.
wrote-answer = Votre réponse à cet e-mail lui parviendra.
proposed-subject = { $name } propose un autre moment pour { $title }
proposed = { $person } propose un autre moment pour { $occasion }.
proposed-start = { $person } propose un autre moment pour { $occasion } : { $starts }.
proposed-times = { $person } propose un autre moment pour { $occasion } : { $starts } – { $ends }.
proposed-next = Sa réponse et l’événement restent tels quels. Si vous déplacez l’événement, toutes les personnes invitées en seront averties.
they-write = Message :
delegated-subject = { $name } veut envoyer quelqu’un d’autre à { $title }
delegated = { $person } a transmis son invitation ({ $occasion }) à { $deputy }. Les invitations sont personnelles : sa propre place est de nouveau libre, et personne n’a été invité à sa place.
delegated-to-nobody-named = { $person } a transmis son invitation ({ $occasion }) à quelqu’un d’autre. Les invitations sont personnelles : sa propre place est de nouveau libre, et personne n’a été invité à sa place.
delegated-date = { $person } a transmis son invitation ({ $occasion }) à { $deputy }. Les invitations sont personnelles : cette date est manquée, la place dans la série est conservée, et personne n’a été invité à sa place.
delegated-date-to-nobody-named = { $person } a transmis son invitation ({ $occasion }) à quelqu’un d’autre. Les invitations sont personnelles : cette date est manquée, la place dans la série est conservée, et personne n’a été invité à sa place.
delegated-next = Si cela vous convient, invitez la personne en question.
forwarded-subject = Quelqu’un qui n’est pas invité a répondu pour { $title }
forwarded = À l’invitation de { $person } ({ $occasion }), un calendrier a répondu sous une autre adresse, comme il arrive quand elle est transférée. La réponse n’a pas été prise en compte, et rien ne change pour { $name }. Si quelqu’un d’autre doit venir, invitez cette personne.
unproven-subject = Une réponse pour { $title } n’a pas été prise en compte
unproven = Une réponse de calendrier pour { $person } ({ $occasion }) est arrivée sans la partie secrète de son adresse, et rien ne montre qu’elle vient de cette personne. Elle n’a pas été prise en compte. Vous pouvez lui demander, et répondre à sa place.
passed-over-subject = Une place s’est libérée pour { $title }, et { $name } n’a pas pu être averti·e
passed-over = Une place s’est libérée ({ $occasion }), et c’était le tour de { $person }. Les e-mails à cette adresse sont revenus, ont été signalés comme indésirables ou ne sont pas souhaités : personne n’a donc pu l’avertir, et son tour est passé. La place va à la prochaine personne que l’on peut avertir, ou à la première qui répond.
passed-over-next = Sa place sur la liste d’attente est conservée. Vous n’en êtes averti·e qu’une fois.
passed-over-chance = Si l’adresse fonctionne, donnez-lui une nouvelle chance
passed-over-answer = Si vous joignez cette personne autrement, répondez pour elle

notice-why = Vous recevez cet e-mail parce que le courrier destiné à l’organisation de { $group } sur { $site } va à { $address }.
