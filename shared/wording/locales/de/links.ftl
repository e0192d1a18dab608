## Kurze E-Mails, in denen es nur um einen Link geht, und die Seiten, die sie schicken lassen

# $day: text
link-why = Sie bekommen diese E-Mail, weil jemand, vermutlich Sie selbst, am { $day } auf { $site } die Adresse { $address } angegeben hat. Wenn Sie es nicht waren, brauchen Sie nichts zu tun.

link-object = Waren Sie das nicht? Keine E-Mails mehr von hier an { $address }
link-leave-team = Das Team von { $group } verlassen

your-links-subject = Ihre persönlichen Links

your-links-opening = Sie haben um Ihre persönlichen Links gebeten. Das ist alles, was für { $address } ansteht.

your-links-button = Meine Seite öffnen
links-yours-alone = Die Links in dieser E-Mail sind nur für Sie: Bitte geben Sie sie nicht weiter.

## Die Seite dazu

links-lost = Ist die E-Mail weg? Lassen Sie sich Ihre Links zuschicken.
links-title = Links noch einmal zuschicken lassen
links-why = Ist Ihnen die E-Mail mit Ihrem persönlichen Link abhandengekommen? Geben Sie die Adresse an, unter der Sie eingeladen wurden: Dann bekommen Sie eine E-Mail mit allem, was für Sie ansteht.
links-address = Ihre E-Mail-Adresse
links-send = Links zuschicken
links-asked-title = Sehen Sie in Ihr Postfach
links-asked = Wenn für diese Adresse etwas ansteht, ist eine E-Mail mit Ihren Links dorthin unterwegs. Das kann ein paar Minuten dauern; sehen Sie auch bei den unerwünschten Mails nach.
links-address-wrong = Das ist keine E-Mail-Adresse. Bitte schreiben Sie sie wie anna@example.org.
