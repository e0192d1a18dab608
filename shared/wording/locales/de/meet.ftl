## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] Einen Termin wählen oder andere vorschlagen
        [planned] Verschieben oder absagen
        [meet_off] Einen anderen Termin vorschlagen
        [meet_ask] Sagen, ob es geklappt hat
       *[none] Ein Termin
    }
meet-when = Wann
meet-where = Wo, oder ein Link
meet-title = Treffen mit { $name }
meet-subject =
    { $kind ->
        [meet_gone] Ihr Treffen ist abgesagt
        [meet_off] Abgesagt: Treffen mit { $name }
        [meet_ask] Haben Sie sich mit { $name } getroffen?
       *[meet_offer] { $name } schlägt Termine vor
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] Abgesagt: Treffen mit { $name } @ { $when }
        [meet_reminder] Bald: Treffen mit { $name } @ { $when }
       *[meet] Sie treffen { $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] Ihr Treffen ist abgesagt, und einen anderen Termin gibt es nicht. Sie brauchen nichts zu tun: Ihr Kalender nimmt es heraus.
        [meet_off] Das Treffen mit { $name } ist abgesagt. Auf der Seite kann ein anderer Termin vorgeschlagen werden.
        [meet] Sie und { $name } haben einen Termin. Er steht in Ihrem Kalender, wenn Sie ihn übernehmen.
        [meet_reminder] Zur Erinnerung: Bald treffen Sie { $name }.
        [meet_ask] Sie und { $name } wollten sich treffen. Hat es geklappt? Ein Klick auf der Seite genügt.
       *[meet_offer] { $name } schlägt Ihnen Termine vor. Wählen Sie einen, oder schlagen Sie andere vor.
    }
# $day: text
meet-why = Sie bekommen diese E-Mail, weil Sie und { $name } am { $day } beide Ja gesagt haben ({ $address }).
meet-summary = { $name } und Sie
meet-called-off = Abgesagt.
meet-waits = Ihre Termine liegen bei der anderen Person, die einen auswählt.
meet-pick = Einen Termin wählen
meet-happened = Hat es geklappt?
meet-happened-yes = Ja
meet-happened-no = Nein
meet-told =
    { $what ->
        [yes] Es hat geklappt: schön.
       *[no] Es hat nicht geklappt. Wenn Sie beide noch wollen, schreiben Sie sich: Die Adressen haben Sie.
    }
meet-offer = Termine vorschlagen
meet-offer-hint = Bis zu drei, nach der Uhr von { $zone }. Ein gewählter Termin gilt, bis ein anderer gewählt ist.
meet-offer-button = Diese vorschlagen
meet-off = Absagen
meet-gone-title = Kein Treffen mehr
meet-gone = Hier gibt es kein Treffen mehr: Es findet nicht statt, oder es ist lange vorbei. Sie brauchen nichts zu tun. Falls es noch in Ihrem Kalender steht, können Sie es herausnehmen.
