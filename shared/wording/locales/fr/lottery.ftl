## Des places tirées au sort.

not-drawn-subject = Pas cette fois : { $title }
not-drawn-opening = Les places pour « { $title } » ont été tirées au sort, et la vôtre n’en faisait pas partie. Nous en sommes désolés.
not-drawn-next = Vous gardez votre place sur la liste d’attente : si quelqu’un ne peut pas venir, vous pourrez encore entrer. Le tirage peut être vérifié ; demandez le journal des places aux organisateurs.
not-drawn-button = Voir où vous en êtes

## Pages

rsvp-in-draw = Vous participez au tirage
rsvp-in-draw-next = Les places sont tirées au sort le { $when }. Dans tous les cas, vous recevrez un e-mail.
hint-lottery = Les places sont tirées au sort le { $when } parmi toutes les personnes qui disent oui d’ici là. Peu importe qui arrive en premier.

## La console

console-lottery-at = Quand les places sont tirées au sort
console-lottery-at-hint = Pour un tirage : jusque-là, toutes les personnes qui disent oui attendent. Les groupes restent entiers. La graine est fixée dès maintenant et son empreinte figure dans le journal des places.

subject-in-draw = Vous participez au tirage
letter-in-draw = Vous participez au tirage : { $title }
letter-drawn = Il y a une place pour vous : { $title }
situation-in-draw = Les places sont tirées au sort le { $moment } ; peu importe qui a dit oui en premier. Dans tous les cas, vous recevrez un e-mail.
