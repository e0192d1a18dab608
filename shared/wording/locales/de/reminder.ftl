## Erinnerungen, an alle, die kommen.

# $when: text
reminder-subject = Erinnerung: { $title } @ { $when }

# $when: text
reminder-opening = Sie haben einen Platz bei { $title }: { $when }.

reminder-ask = Wenn Sie doch nicht kommen können, sagen Sie bitte Bescheid: Dann kann jemand anderes Ihren Platz haben.
reminder-ask-date = Wenn Sie an diesem Termin nicht kommen können, sagen Sie bitte Bescheid. Ihren Platz an den anderen Terminen behalten Sie.
reminder-button = Ich kann nicht kommen
