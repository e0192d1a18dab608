## Effacer tout ce qui est conservé sur une personne

erase-letter-subject = Effacer tout ce qui est conservé sur vous
erase-letter-opening = Vous avez demandé l’effacement de tout ce qui est conservé ici sur { $address }. Rien n’est encore effacé : le lien mène à une page où vous saisissez votre adresse encore une fois.
erase-letter-button = Aller à la page d’effacement
erase-letter-closing = Le lien est valable 15 minutes. Si vous n’avez rien demandé, ne faites rien.
erase-title = Effacer tout ce qui est conservé sur vous
erase-what = Votre adresse, vos noms, réponses et mots, ce que vous suivez et chaque e-mail qui vous est destiné sont supprimés, pour tous les groupes. Vos places aux événements à venir vont à d’autres. Les invitations ne restent que comme des nombres sans nom. Seule une empreinte à clé de votre adresse demeure, pour qu’aucune liste future ne nous fasse vous écrire de nouveau ; elle disparaît si vous vous inscrivez vous-même. C’est irréversible.
erase-organizers = Votre compte d’organisation disparaît aussi, avec ses clés, ses navigateurs et ses places dans les équipes. Ce que vous avez fait reste dans les journaux des groupes, sans votre nom.
erase-ask = M’envoyer le lien d’effacement
erase-asked-title = Un e-mail est en route
erase-asked = Un e-mail avec un lien vers la page d’effacement est en route vers { $address }. Le lien est valable 15 minutes.
erase-press = Tout ce qui est conservé sur { $address } sera effacé quand vous aurez saisi cette adresse en entier et appuyé sur le bouton.
erase-button = Tout effacer
erase-done-title = C’est effacé
erase-done = Il ne reste rien de vous, sauf l’empreinte. Les e-mails conservés dans des fichiers disparaissent dans la minute.
own-page-name = Votre nom pour ce groupe
own-page-contact = { $group } garde { $address } dans une liste depuis le { $since } ; provenance : « { $from } ».
# $since: text
own-page-imported = { $group } a mis { $address } dans une liste le { $since } ; elle est gardée un jour et n’invite personne d’elle-même ; provenance : « { $from } ».
# $day: text
own-page-held = « { $event } » de { $group } attend votre prochain e-mail sur les nouveaux événements, prévu au plus tard le { $day }.
