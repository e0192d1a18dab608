## What organizers see of asks: numbers, and reports

console-asks = Demandes
console-asks-why = Ce que les gens se demandent leur appartient. Il n’y a ici que des chiffres, et qui a été signalé. Qui a été signalé n’atteint personne ici tant que vous n’avez pas regardé, et pendant 90 jours après deux signalements.
console-asks-sums = En 90 jours : { $made } demandes, { $agreed } acceptées.
console-asks-made = En 90 jours : { $made } demandes. Moins de cinq acceptées : trop peu pour un chiffre.
console-asks-few = En 90 jours, moins de cinq demandes : trop peu pour des chiffres.
console-asks-reported = Qui a été signalé
console-asks-none-reported = Personne n’a été signalé en 90 jours.
console-asks-conduct = { $made } demandes, { $agreed } acceptées, { $reported } signalées.
console-asks-held = Ses demandes n’atteignent personne ici
console-asks-look = C’est vu
