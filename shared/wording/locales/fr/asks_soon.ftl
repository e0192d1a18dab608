## Help at short notice, and the day after

asks-soon = À très court terme
asks-soon-hint = Quelque chose approche, et un échange vous aiderait ? Quelques personnes qui acceptent volontiers d’être sollicitées ainsi l’apprennent, trois d’abord, et le premier oui suffit. Vous avez une réponse avant d’en avoir besoin, dans tous les cas.
asks-soon-topic = À quel sujet
asks-soon-needed = Quand vous en avez besoin
asks-soon-what = De quoi il s’agit ({ $min } à { $max } caractères)
asks-soon-send = Demander maintenant
asks-soon-said =
    { $answer ->
        [yes] Vous étiez là en premier : un e-mail avec l’adresse de l’autre est en route pour chacun de vous. Merci !
        [in_writing] Votre réponse est arrivée la première ; elle est en route, sans votre adresse. Merci !
        [not_now] Vous avez dit : pas cette fois. Tant que personne d’autre n’a pu, vous pouvez encore dire oui.
        [no_more] Plus rien de cette personne ne vous parviendra.
        [report] Merci de l’avoir signalé. Plus rien de cette personne ne vous parviendra.
        [else] Quelqu’un d’autre a pu. Merci !
       *[none] Cette demande est terminée.
    }
asks-soon-else-subject = Quelqu’un d’autre a pu, merci
asks-soon-else-opening = { $name } a trouvé de l’aide. Il ne reste rien à faire : merci d’être quelqu’un à qui l’on peut demander.
asks-soon-after-subject = Comment cela s’est-il passé ?
asks-soon-after-opening = Le jour pour lequel vous avez demandé de l’aide est passé. Quoi qu’il en soit : vous vous êtes préparé, et vous avez demandé, ce qui est le plus difficile.
asks-soon-after-helped = { $name } était là pour vous. Si vous voulez, racontez-lui comment cela s’est passé : un mot de remerciement dit plus que vous ne pensez.
asks-soon-line-subject = Comment cela s’est-il passé pour { $name } ?
asks-soon-line-opening = Le jour pour lequel { $name } vous a demandé de l’aide est passé. Quoi qu’il en soit, un mot de vous peut compter beaucoup maintenant.
asks-soon-line-button = Envoyer un mot
asks-soon-line = Votre mot
asks-soon-line-begin = La prochaine fois sera la bonne !
asks-soon-line-send = Envoyer
asks-soon-line-sent = Votre mot est en route.
asks-soon-line-from-subject = Un mot de { $name }
asks-soon-line-from-opening = { $name }, qui vous a aidé, écrit :
profile-short-notice = J’accepte volontiers d’être sollicité à très court terme aussi
profile-zone = Mon fuseau horaire, par exemple Europe/Paris (personne ne sollicite à très court terme entre 22 h et 8 h)
