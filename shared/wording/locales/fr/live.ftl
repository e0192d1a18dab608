## Pages qui changent d'elles-mêmes

live-title = En direct
live-pause = Pause
live-resume = Reprendre
live-no-answers = Personne n’a encore répondu.
live-letters-label = E-mails
live-letters = E-mails envoyés : { $sent }, à envoyer : { $left }, remis à plus tard par des serveurs : { $deferred }, sans destinataire atteint : { $failed }
live-broken = Ceci ne change plus tout seul ; la page se recharge dans une demi-minute.
