## L'e-mail aux propriétaires quand un webhook de leur groupe a été désactivé

webhook-off-subject = Un webhook de { $group } a été désactivé
webhook-off-opening = Depuis cinq jours, rien de ce qui a été envoyé à { $url } n’y a été accepté ; plus rien n’est donc envoyé : il a été désactivé. Ce qui se passe dans { $group } jusqu’à sa réactivation ne sera pas envoyé après coup ; l’activité du groupe (`GET /groups/…/activity`) le contient.
webhook-off-button = Comment le réactiver
webhook-off-closing = `GET { $tries }` montre le résultat de chaque essai. Une fois le problème réglé, envoyez `PATCH { $path }` avec `"enabled": true`.
webhook-off-why = Vous recevez cet e-mail parce que { $address } est propriétaire de { $group } sur { $site }.
