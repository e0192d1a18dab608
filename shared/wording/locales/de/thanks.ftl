## Thanks for help, and how far it went on

thanks-offer-subject =
    { $kind ->
        [written] Hat die Antwort geholfen?
       *[talk] Haben Sie und { $name } miteinander gesprochen?
    }
# $day: text
thanks-offer-opening =
    { $kind ->
        [written] Am { $day } kam eine schriftliche Antwort auf Ihre Bitte. Wenn sie geholfen hat, sagt eine Zeile Dank mehr, als Sie vielleicht denken: Was hat sich dadurch geändert? Die Zeile wird weitergegeben, ohne Ihre Adresse.
       *[talk] Sie und { $name } konnten seit dem { $day } miteinander reden. Wenn es dazu kam, sagt eine Zeile Dank mehr, als Sie vielleicht denken: Was hat sich dadurch geändert?
    }
thanks-button = Danke sagen
thanks-offer-closing = Danach wird einmal gefragt. Wenn Sie nichts tun, folgt nichts.
thanks-title = { $name } danken
thanks-words = Was hat sich dadurch geändert?
thanks-send = Meinen Dank senden
thanks-happened =
    { $kind ->
        [written] Die Antwort hat geholfen, Worte habe ich gerade keine
       *[talk] Es kam dazu, Worte habe ich gerade keine
    }
thanks-not =
    { $kind ->
        [written] Die Antwort hat nicht geholfen
       *[talk] Es kam nicht dazu
    }
thanks-both = { $name } hat Sie zusammengebracht und liest es auch.
thanks-said =
    { $what ->
        [thanked] Ihr Dank ist unterwegs.
        [happened] Gut. Es zählt als Hilfe, die Sie bekommen haben.
       *[not] Dann wird nichts gezählt.
    }
thanks-subject = { $name } dankt Ihnen
thanks-opening = Sie haben { $name } geholfen, und bekommen diese Zeilen:
thanks-closing = Wem geholfen wurde, hilft später anderen. Ihre Seite zeigt, wie weit Ihre Hilfe weiterging.
thanks-heading = Was aus Ihrer Hilfe wurde
# $count: number
thanks-helped = Menschen, denen Sie geholfen haben: { $count }
# $count: number
thanks-went-on = Andere, denen diese später geholfen haben: { $count }
thanks-went-on-to = Darunter, mit ihrem Einverständnis: { $names }
