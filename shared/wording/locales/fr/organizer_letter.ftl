## Sous ce qu'un organisateur écrit à une partie des personnes d'un événement.

organizer-letter-about = { $group } vous écrit à propos de :
organizer-letter-test = Ceci est un essai, que vous seul·e avez reçu. Ses liens n’ouvrent rien.
