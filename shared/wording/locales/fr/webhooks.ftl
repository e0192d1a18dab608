## L'e-mail aux propriétaires quand un webhook de leur groupe a été désactivé

webhook-off-subject = Un webhook de { $group } a été désactivé
webhook-off-opening = Depuis cinq jours, rien de ce qui a été envoyé à { $url } n’y a été accepté ; plus rien n’est donc envoyé : il a été désactivé. Ce qui se passe dans { $group } jusqu’à sa réactivation ne sera pas envoyé après coup ; l’activité du groupe le contient.
webhook-off-button = Voir les essais
webhook-off-closing = Vous y voyez le résultat de chaque essai, et le réactivez une fois le problème réglé.
webhook-off-why = Vous recevez cet e-mail parce que { $address } est propriétaire de { $group } sur { $site } depuis le { $since }.
