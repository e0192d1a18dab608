## Ce que l’organisateur demande à qui dit oui.

questions-heading = Ce que demande l’organisateur
questions-owed = Merci de répondre aux questions de l’organisateur
questions-send = Envoyer mes réponses
fault-question = « { $question } » : une réponse manque, ou n’est aucune de celles proposées.
fault-question-reworded = « { $question } » a été reformulée entre-temps : relisez-la, s’il vous plaît.
console-questions = Questions à qui dit oui
console-questions-hint = Une par ligne : un genre (text, choice, many, yes_no, consent, private), avec * si la réponse est obligatoire, la question, ses choix derrière |, une aide derrière //, chaque signe entre espaces. Avec « after » devant le genre, on le demande après coup, par un seul e-mail, à qui est venu ; avec « door », l’accueil voit la réponse. Laissez tel quel ce qui suit # : cela nomme la question.
questions-after = Comment était-ce ? L’organisateur aimerait le savoir
questions-after-done = Merci : l’organisateur a vos réponses
question-private = Seuls les propriétaires du groupe le voient, et c’est effacé 7 jours après l’événement.
question-private-given = Vous avez répondu ; laissez vide pour garder votre réponse.
question-private-clear = Effacer ma réponse

## The letter that asks once it is over

feedback-subject = Comment était-ce ? { $title }
feedback-opening = « { $title } » est terminé, et vous aviez une place. L’organisateur aimerait savoir comment c’était pour vous.
feedback-once = Vous répondez sur votre page personnelle. C’est le seul e-mail à ce sujet.
feedback-button = Dire comment c’était
