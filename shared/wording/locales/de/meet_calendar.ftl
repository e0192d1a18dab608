## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] { $name } hat den Termin im Kalender.
       *[tentative] Der Kalender von { $name } sagt: vielleicht.
    }
meet-first-times = Erste Termine, wenn Sie mögen
meet-first-times-hint = Bis zu drei, nach Ihrer eigenen Uhr. Die andere Person wählt mit einem Klick einen aus.
meet-with-yes = { $name } gibt Ihnen diese Termine. Ein Klick wählt einen aus:
meet-with-yes-own = Das sind Ihre Termine. { $name } wählt mit einem Klick einen aus.
meet-paused-opening = Zwei Treffen nacheinander kamen nicht zustande. So geht es, wenn viel zu tun ist: Dreißig Tage lang werden Sie um nichts Neues gebeten, und niemand erfährt davon. Wenn Sie lieber gefragt werden, beendet ein Klick die Pause.
# $day: text
meet-paused-why = Sie bekommen diese E-Mail, weil jemand von Ihnen beiden gesagt hat, dass das Treffen vom { $day } nicht stattfand ({ $address }).
asks-onward =
    { $page ->
        [page] Kennen Sie jemanden, den { $name } auch kennenlernen sollte? Auf Ihrer Seite können Sie die beiden zusammenbringen: Beide werden zuerst gefragt. Die Visitenkarten von Ihnen beiden liegen dieser E-Mail bei.
       *[none] Die Visitenkarten von Ihnen beiden liegen dieser E-Mail bei.
    }
