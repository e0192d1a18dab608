## Unter jeder E-Mail an Eingeladene und auf ihrer Seite: warum sie Post bekommen, und von wem.

# $day: text
foot-why = Sie bekommen Post, weil { $group } die Adresse { $address } am { $day } eingetippt und eingeladen hat.

# $day: text
foot-why-asked = Sie bekommen Post, weil Sie am { $day } mit der Adresse { $address } selbst um einen Platz gebeten haben.

# $day: text
foot-why-said =
    { $ground ->
        [asked] Sie bekommen Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, wie Sie es gewünscht hatten; woher die Adresse stammt: „{ $from }“.
        [came_before] Sie bekommen Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn Sie waren schon einmal dabei; woher die Adresse stammt: „{ $from }“.
        [member] Sie bekommen Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn Sie sind Mitglied; woher die Adresse stammt: „{ $from }“.
       *[knows_personally] Sie bekommen Post, weil { $group } die Adresse { $address } am { $day } eingeladen hat, denn man kennt sich; woher die Adresse stammt: „{ $from }“.
    }

foot-yours-alone = Sie brauchen kein Konto. Die Links in dieser E-Mail gelten nur für Sie: Bitte geben Sie sie nicht weiter.
foot-writer = Wer schreibt: { $writer }
foot-writer-at = Wer schreibt: { $name }, { $address }
foot-contact = Kontakt: { $contact }
foot-privacy = Was mit Ihren Daten geschieht
foot-unsubscribe = Abmelden
foot-unsubscribe-means = Sie bekommen dann keine Einladungen, Erinnerungen und anderen Briefe von { $group } mehr.
