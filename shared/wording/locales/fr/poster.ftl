## Une affiche à l’entrée, avec laquelle chacun s’enregistre.

at-door-subject = S’enregistrer : { $title }
at-door-opening = Vous avez demandé votre lien à l’entrée de « { $title } ». Un clic suffit pour vous enregistrer.
at-door-button = Je suis là

here-title = S’enregistrer
here-how = Ouvrez votre page depuis un e-mail au sujet de cet événement, appuyez sur « Je suis là » et saisissez les trois mots de l’affiche :
here-or-mail = Ou recevez votre lien à l’adresse avec laquelle vous vous êtes inscrit :
here-address = Votre adresse e-mail
here-send = Envoyez-moi mon lien
here-sent = Si vous êtes sur la liste avec cette adresse, un e-mail avec votre lien est en route. Un clic suffit pour vous enregistrer.
here-later = Une affiche sert d’une heure avant le début jusqu’à la fin.

rsvp-here-title = Êtes-vous à l’entrée ?
rsvp-here-words = Les trois mots de l’affiche
rsvp-here-button = Je suis là
rsvp-here-wrong = Ce ne sont pas les mots de l’affiche de cet événement, ou ce n’est pas encore l’heure : une affiche sert d’une heure avant le début jusqu’à la fin.
rsvp-here-done = Vous êtes enregistré depuis { $at }.

## La console

console-poster = L’affiche pour l’entrée
console-poster-why = Imprimez-la et accrochez-la à l’entrée. Les gens la scannent ou saisissent son adresse, et s’enregistrent par leur propre page, d’une heure avant le début jusqu’à la fin. Elle ne montre aucun nom.
poster-heading = Enregistrez-vous ici
poster-scan = Scannez le code ou ouvrez cette adresse :
poster-words = Les mots :
