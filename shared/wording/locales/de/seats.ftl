## The letter to who asked for a place on an event's page.

confirm-subject = Bestätigen Sie Ihren Platz: { $title }
confirm-subject-waitlist = Auf die Warteliste: { $title }
confirm-subject-full = Alle Plätze sind vergeben: { $title }
confirm-subject-known = Ihr Link: { $title }

# $title: end
confirm-opening = Sie haben um einen Platz gebeten: { $title }
confirm-held = Ein Platz ist bis { $moment } für Sie reserviert. Wenn Sie ihn bis dahin nicht bestätigen, bekommt ihn jemand anderes.
confirm-free = Es gibt noch Plätze. Reserviert ist keiner für Sie, bestätigen Sie Ihren also bald.
confirm-waitlist = Im Moment sind alle Plätze vergeben. Sie können auf die Warteliste: Sie bekommen eine E-Mail, sobald ein Platz für Sie frei wird.
confirm-full = Alle Plätze sind vergeben, und es gibt keine Warteliste. Sehen Sie ab und zu auf Ihre Seite: Vielleicht wird einer frei.
confirm-known = Sie sind schon eingeladen. Ihre Seite zeigt Ihre Antwort, und dort können Sie sie ändern.
confirm-there = Ein Knopfdruck genügt. Dort können Sie auch Ihren Namen angeben.
confirm-button = Meinen Platz bestätigen
confirm-button-waitlist = Auf die Warteliste
confirm-button-look = Meine Seite ansehen
confirm-button-known = Meine Antwort ansehen
# $day: text
confirm-why = Sie bekommen diese E-Mail, weil jemand { $address } am { $day } auf der Seite dieser Veranstaltung eingegeben hat. Waren Sie das nicht, tun Sie einfach nichts: Dann geschieht nichts. Sie brauchen kein Konto. Der Link darin ist nur für Sie: Bitte geben Sie ihn nicht weiter.
confirm-unsubscribe = Abbestellen: keine Einladungen und Erinnerungen mehr von { $group }

## The event's page: asking for a place

ask-heading = Dabei sein
ask-why = Geben Sie Ihre E-Mail-Adresse ein. Sie bekommen eine E-Mail mit Ihrem eigenen Link und bestätigen dort.
ask-full-waitlist = Im Moment sind alle Plätze vergeben: Sie können auf die Warteliste.
ask-address = Ihre E-Mail-Adresse
ask-leave-empty = Lassen Sie dieses Feld leer
ask-button = Um einen Platz bitten
ask-once-more = Bitte drücken Sie noch einmal auf den Knopf.
ask-fault-address = Das ist keine E-Mail-Adresse. Sie sieht aus wie name@example.org.
ask-sent = Sehen Sie in Ihr Postfach
ask-sent-next = Wenn Ihre Adresse E-Mails von uns bekommen kann, ist eine mit Ihrem eigenen Link dorthin unterwegs. Öffnen Sie diesen, um Ihren Platz zu bestätigen und Ihren Namen anzugeben. Es kommt nichts? Sehen Sie in den Spam-Ordner, oder versuchen Sie es in einer Stunde noch einmal.
ask-back = Zurück zur Veranstaltung

## The personal page of who asked for a place

rsvp-held = Ein Platz ist bis { $moment } für Sie reserviert
rsvp-held-next = Er gehört Ihnen, sobald Sie ihn bestätigen. Danach bekommt ihn jemand anderes.
offer-held = Ein Platz ist bis { $moment } für Sie reserviert.
answer-name = Ihr Name

# $max: number
fault-name = Der Name ist zu lang oder enthält Zeichen, die nicht aufbewahrt werden können. Höchstens { $max } Zeichen passen hinein.
