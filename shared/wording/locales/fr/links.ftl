## Courts e-mails dont l'objet est un lien, et les pages qui les font envoyer

link-why = Vous recevez cet e-mail parce que quelqu’un, sans doute vous, a indiqué l’adresse { $address } sur { $site } le { $day }. Si ce n’était pas vous, vous n’avez rien à faire.

link-object = Ce n’était pas vous ? Plus d’e-mails de ce site à { $address }
link-leave-team = Quitter l’équipe de { $group }
your-links-subject = Vos liens personnels
your-links-opening = Vous avez demandé vos liens personnels. Voici tout ce qui est à venir pour { $address }.
your-links-button = Ouvrir ma page
links-yours-alone = Les liens de cet e-mail sont pour vous seulement : merci de ne pas les transmettre.

## La page pour les demander

links-lost = Vous avez perdu cet e-mail ? Faites-vous renvoyer vos liens.
links-title = Recevoir vos liens
links-why = Vous avez perdu l’e-mail avec votre lien personnel ? Indiquez l’adresse à laquelle vous avez été invité·e : vous recevrez un e-mail avec tout ce qui est à venir pour vous.
links-address = Votre adresse e-mail
links-send = Envoyez-moi mes liens
links-asked-title = Consultez votre messagerie
links-asked = S’il y a quelque chose à venir pour cette adresse, un e-mail avec vos liens est en route. Cela peut prendre quelques minutes ; regardez aussi dans les courriers indésirables.
links-address-wrong = Ce n’est pas une adresse e-mail. Écrivez-la comme anna@example.org.
