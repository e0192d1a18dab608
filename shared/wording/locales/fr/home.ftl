## La première page

home-title = Là où se rencontrent ceux qui devraient se connaître
home-about = Acquaint organise des événements de rencontre par e-mail et par calendrier. Vous créez un événement et dites qui inviter ; chacun répond depuis l’e-mail reçu. Sans compte, sans appli, sans mot de passe.
home-picture = Trois personnes, chacune dans son propre cercle ; là où deux cercles se recoupent, elles se connaissent.
home-how = Comment ça se passe
home-how-invite = Vous invitez
home-how-invite-means = Des personnes en liste, celles qui suivent votre groupe, ou n’importe qui sur la page de l’événement. Chacune reçoit un seul e-mail, avec un fichier de calendrier.
home-how-answer = On répond
home-how-answer-means = D’un clic dans l’e-mail, ou dans son propre calendrier. Places, accompagnants et liste d’attente restent justes d’eux-mêmes.
home-how-hear = Tout le monde est averti
home-how-hear-means = Chaque changement part en un seul e-mail exact à qui il concerne, et les rappels arrivent à temps.
home-begin = Organiser un événement
home-invited = Vous avez reçu une invitation ? Ouvrez le lien de votre e-mail.
home-docs = Pour qui écrit des programmes
home-api = Comment fonctionne l’API
home-openapi = Le document OpenAPI
home-messages = Les messages à suivre
home-mailbox = Les e-mails envoyés
home-mailbox-why = Aucun serveur de messagerie n’est configuré : les e-mails sont conservés ici.
home-elements = Éléments de ces pages
