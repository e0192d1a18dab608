## Die erste Seite

home-title = Wo sich trifft, wer sich kennen sollte
home-about = Acquaint organisiert Treffen per Mail und Kalender. Sie legen eine Veranstaltung an und sagen, wen Sie einladen; alle antworten aus dem Brief, den sie bekommen. Kein Konto, keine App, kein Passwort.
home-picture = Drei Menschen, jeder in einem eigenen Kreis; wo sich zwei Kreise überschneiden, kennen sie sich.
home-how = So geht es
home-how-invite = Sie laden ein
home-how-invite-means = Menschen als Liste, alle, die Ihrer Gruppe folgen, oder wen auch immer auf der Seite der Veranstaltung. Alle bekommen einen Brief, mit einer Kalenderdatei.
home-how-answer = Sie antworten
home-how-answer-means = Mit einem Klick im Brief oder im eigenen Kalender. Plätze, Gäste und Warteliste stimmen von selbst.
home-how-hear = Alle erfahren es
home-how-hear-means = Was sich ändert, geht als ein richtiger Brief an alle, die es angeht, und Erinnerungen kommen rechtzeitig.
home-begin = Eine Veranstaltung organisieren
home-invited = Sind Sie eingeladen? Öffnen Sie den Link in Ihrem Brief.
home-docs = Für alle, die Programme schreiben
home-api = Wie die API funktioniert
home-openapi = Das OpenAPI-Dokument
home-messages = Nachrichten zum Mitlesen
home-mailbox = Die verschickten Briefe
home-mailbox-why = Es ist kein Mailserver eingestellt, deshalb liegen Briefe hier.
home-elements = Elemente dieser Seiten
