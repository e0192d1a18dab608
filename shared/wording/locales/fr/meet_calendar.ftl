## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] { $name } l’a dans son agenda.
       *[tentative] L’agenda de { $name } dit : peut-être.
    }
meet-first-times = Premiers horaires, si vous voulez
meet-first-times-hint = Jusqu’à trois, à votre heure. L’autre en choisit un d’un clic.
meet-with-yes = { $name } vous propose ces horaires. Un clic en choisit un :
meet-with-yes-own = Voici vos horaires. { $name } en choisit un d’un clic.
meet-paused-opening = Deux rencontres de suite n’ont pas eu lieu. C’est ainsi quand il y a beaucoup à faire : pendant trente jours, rien de nouveau ne vous est demandé, et personne n’en sait rien. Si vous préférez être sollicité, un clic met fin à la pause.
# $day: text
meet-paused-why = Vous recevez ce message parce que l’un de vous deux a dit que la rencontre du { $day } n’a pas eu lieu ({ $address }).
asks-onward =
    { $page ->
        [page] Connaissez-vous quelqu’un que { $name } devrait rencontrer aussi ? Sur votre page, vous pouvez les mettre en relation : chacun est d’abord consulté. Les cartes de visite de vous deux accompagnent ce message.
       *[none] Les cartes de visite de vous deux accompagnent ce message.
    }
