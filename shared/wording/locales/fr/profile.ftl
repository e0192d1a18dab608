## What people say of themselves to others of a group

profile-title = Ce que les autres peuvent savoir de vous
profile-intro = Les organisateurs n’en voient rien. Les personnes qui ont une place au même événement voient votre nom et ces mots, et seulement si vous cochez qu’elles peuvent vous solliciter.
profile-saved = Enregistré.
profile-none = Vous n’avez encore affaire à aucun groupe.
profile-may-be-asked = Les personnes des mêmes événements peuvent me solliciter
profile-helps = Je peux aider pour (au plus { $most })
profile-seeks = J’aimerais de l’aide pour (au plus { $most })
profile-seeks-hint = Personne ne le voit : qui peut vous y aider figure en premier parmi les personnes à qui demander.
profile-about = Interrogez-moi sur
profile-no-topics = Ce groupe n’a pas encore indiqué de thèmes.
profile-settings = Combien vous voulez être sollicité·e, tous groupes confondus
profile-budget = Nombre maximal de demandes par semaine
profile-paused-until = Aucune avant le
profile-paused-hint = Personne n’est averti d’une pause ou d’une limite.
console-topics = Thèmes
console-topics-hint = Ce pour quoi les personnes de vos événements peuvent s’entraider, un par ligne, au plus { $most }. Elles y choisissent sur leurs propres pages.
profile-all = Tous les groupes, une pause, et combien vous voulez être sollicité·e
