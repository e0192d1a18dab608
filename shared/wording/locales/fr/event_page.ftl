## La page de l'événement, et celle du groupe

facts-hosts = Avec
facts-coming = Qui vient

facts-coming-count =
    { $count ->
        [one] { $count } personne jusqu’ici
       *[other] { $count } personnes jusqu’ici
    }

facts-map = Carte
event-agenda = Au programme
event-group = Qui invite
event-group-more = Tout ce que propose { $group }
event-calendar = Dans votre calendrier
group-past = C’était
group-about-events = Événements de { $group }

## La page personnelle

answer-more = Ajouter un mot
answer-change = Changer ma réponse
dates-save = Enregistrer ces dates
offer-button-waitlist = Oui, sur la liste d’attente
facts-own-clock = À l’heure d’ici :
