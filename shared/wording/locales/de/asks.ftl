## Asks between people: letters and pages

asks-somebody = Jemand
asks-subject =
    { $kind ->
        [suggested] Sie und { $name } sollten sich treffen
        [reference_again] { $name } möchte Sie als Referenz nennen: für diese Stelle?
        [coffee] { $name } möchte mit Ihnen einen Kaffee trinken
        [mentoring] { $name } bittet Sie um Mentoring
        [reference] { $name } bittet Sie um eine Referenz
        [connection] { $name } bittet Sie um eine Vermittlung
        [suggestion] { $name } möchte Sie mit jemandem bekannt machen
        [short_notice] { $name } braucht kurzfristig Hilfe
       *[introduction] { $name } möchte Sie kennenlernen
    }
asks-subject-reminder =
    { $kind ->
        [suggested] Noch offen: Sie und { $name } sollten sich treffen
        [reference_again] Noch offen: eine Referenz für { $name }
        [coffee] Noch offen: ein Kaffee mit { $name }
        [mentoring] Noch offen: Mentoring für { $name }
        [reference] Noch offen: eine Referenz für { $name }
        [connection] Noch offen: eine Vermittlung für { $name }
        [suggestion] Noch offen: { $name } möchte Sie mit jemandem bekannt machen
       *[introduction] Noch offen: { $name } möchte Sie kennenlernen
    }
asks-opening =
    { $kind ->
        [reference_again] { $name } darf Sie als Referenz nennen, wie Sie gesagt haben. Hier geht es um eine Stelle, und Ihre Antwort gilt nur für diese.
        [coffee] { $name }, bei { $event } dabei wie Sie, bittet Sie um einen Kaffee.
        [mentoring] { $name }, bei { $event } dabei wie Sie, bittet Sie um Mentoring: darum, sich ab und zu an Sie wenden zu dürfen.
        [reference] { $name }, bei { $event } dabei wie Sie, bittet Sie um eine Referenz.
        [connection] { $name }, bei { $event } dabei wie Sie, fragt, ob Sie die richtige Person kennen und vermitteln würden.
        [suggestion] { $name } meint, dass Sie und jemand anderes sich kennenlernen sollten.
        [short_notice] { $name }, bei { $event } dabei wie Sie, braucht bald Hilfe. Einige wenige werden gefragt, und das erste Ja genügt.
       *[introduction] { $name }, bei { $event } dabei wie Sie, möchte Sie kennenlernen.
    }
asks-what =
    { $kind ->
        [suggestion] Was Sie füreinander haben
        [suggested] Was Sie füreinander haben
       *[other] Die Bitte
    }
asks-why-you =
    { $kind ->
        [suggestion] Warum Sie sich treffen sollten
        [suggested] Warum Sie sich treffen sollten
       *[other] Warum Sie
    }
asks-how-long = Wie lange
asks-minutes =
    { $minutes ->
        [mail] Ein paar Zeilen per E-Mail
       *[talk] { $minutes } Minuten
    }
asks-see = Ansehen und antworten
# $day: text
asks-either-way =
    { $kind ->
        [connection] Wen Sie auswählen, der wird mit Ihrem Wort dazu gefragt und kann Nein sagen. Antworten Sie schriftlich oder geben Sie es weiter, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [suggestion] Mit einem Ja wird auch die andere Person gefragt und sieht Ihren Namen. Erst wenn beide Ja gesagt haben, bekommen Sie beide die Adresse des anderen. Antworten Sie schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [suggestion_outside] Mit einem Ja hört { $name } davon und schreibt der anderen Person, die nicht hier ist. Die andere sieht Ihren Namen, und erst wenn beide Ja gesagt haben, bekommen Sie beide die Adresse des anderen. Antworten Sie schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [short_notice] Mit dem ersten Ja bekommen die beiden die Adresse des anderen, und die übrigen hören, dass jemand anderes konnte. Nichts zu sagen ist in Ordnung: { $name } hört spätestens am { $day }, so oder so.
        [alone] Mit einem Ja bekommen Sie beide die Adresse des anderen. Antworten Sie schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
       *[introduction] Mit einem Ja bekommen Sie beide die Adresse des anderen. Antworten Sie schriftlich oder geben Sie es weiter, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
    }
# $day: text
asks-why-asked = Sie bekommen diese E-Mail, weil Sie am { $day } auf Ihrer Seite gesagt haben, dass Leute von Veranstaltungen von { $group } Sie fragen dürfen ({ $address }).
# $day: text
asks-why-forwarded = Sie bekommen diese E-Mail, weil Sie am { $day } Ja gesagt haben zu dem, was jemand von { $group } Sie gefragt hat ({ $address }).
asks-why-known = Sie bekommen diese E-Mail, weil Sie hier jemanden von { $group } kennengelernt haben ({ $address }).
# $day: text
asks-why-asker = Sie bekommen diese E-Mail, weil am { $day } von Ihrer Seite aus um etwas gebeten wurde ({ $address }).
asks-object = Keine E-Mails mehr von hier an { $address }
asks-leave = Weniger Bitten, eine Pause oder keine: Ihre Seite
asks-closed-subject =
    { $kind ->
        [suggestion] Ihr Vorschlag bei { $event }
        [suggested] Ein Vorschlag an Sie bei { $event }
       *[other] Ihre Bitte bei { $event }
    }
asks-closed-opening =
    { $kind ->
        [suggestion] Aus Ihrem Vorschlag ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit Ihnen zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
        [suggested] Aus diesem Vorschlag ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit Ihnen zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
       *[other] Aus dieser Bitte ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit Ihnen zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
    }
asks-closed-closing = Andere bei Ihren Veranstaltungen freuen sich vielleicht, gefragt zu werden. Ihre Seite zeigt, wer.
asks-to-own-page = Zu meiner Seite
asks-agreed-subject =
    { $kind ->
        [job] { $name } ist Referenz für diese Stelle
        [reference] { $name } ist Referenz für Sie
       *[talk] Sie und { $name } können jetzt miteinander reden
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } sagt Ja: Sie dürfen diese Referenz für die Stelle nennen.
        [reference] { $name } sagt Ja und ist Referenz für Sie. Für jede Stelle fragen Sie neu, auf Ihrer Seite.
       *[talk] { $name } sagt Ja.
    }
asks-agreed-asked = Sie haben zu der Bitte von { $name } Ja gesagt.
asks-address = Adresse
asks-note = Ein Wort zum Ja
asks-agreed-closing = Eine Antwort auf diese E-Mail geht direkt an { $name }. Ab hier ist es Ihre gemeinsame Sache: Acquaint liest nichts davon mit.
asks-agreed-mentoring = Für Ihr erstes Gespräch: Was würde ein gutes halbes Jahr bringen, wie oft möchten Sie miteinander reden, und was bleibt unter Ihnen? Beenden können Sie beide es jederzeit, mit einem freundlichen Wort.
asks-written-subject = Eine Antwort auf Ihre Bitte bei { $event }
asks-written-opening = Die Person, die Sie gefragt haben, antwortet schriftlich:
asks-written-closing = Eine Adresse ist nicht dabei: Eine Antwort auf diese E-Mail erreicht niemanden.
asks-yes = Ja
asks-yes-note = Ein Wort dazu, wenn Sie mögen
asks-in-writing = Schriftlich antworten
asks-in-writing-hint = Die Antwort wird einmal weitergegeben, ohne Ihre Adresse.
asks-your-answer = Ihre Antwort
asks-quietly = Ohne ein Wort
# $day: text
asks-quietly-hint = Nichts davon erfährt { $name }: Am { $day } kommt die Nachricht, dass nichts daraus wurde, als hätten Sie nicht hingesehen.
asks-not-now = Diesmal nicht
asks-in-a-month = In einem Monat noch einmal
asks-no-more = Keine Bitten mehr von { $name }
asks-report = Melden
asks-stop-hint = Nach beiden erreicht Sie nichts mehr von { $name }. Nach einer Meldung erreichen diese Bitten auch sonst niemanden in der Gruppe, bis jemand von den Veranstaltern hingesehen hat.
asks-said =
    { $answer ->
        [yes] Sie haben Ja gesagt: Eine E-Mail mit der Adresse des anderen ist an Sie beide unterwegs.
        [in_writing] Ihre Antwort ist unterwegs, ohne Ihre Adresse.
        [not_now] Sie haben gesagt: diesmal nicht. Sie können noch etwas anderes sagen.
        [in_a_month] Sie haben gesagt: in einem Monat noch einmal. Sie können noch etwas anderes sagen.
        [no_more] Von dieser Person erreicht Sie nichts mehr.
        [report] Danke für die Meldung. Von dieser Person erreicht Sie nichts mehr.
        [reported] Danke für die Meldung. Wer die Veranstaltungen organisiert, sieht sie sich an.
       *[none] Diese Bitte ist vorbei.
    }
asks-title = Bitten und gebeten werden
asks-intro = Leute helfen gern, wo sie können, wenn man sie gut fragt. Niemand sieht Ihre Adresse vor einem Ja, und von jeder Bitte hören Sie an einem Tag, der von Anfang an feststeht.
asks-own = Worum Sie gebeten haben
asks-own-none = Sie haben noch um nichts gebeten.
asks-kind-at =
    { $kind ->
        [coffee] Ein Kaffee, bei { $event }
        [mentoring] Mentoring, bei { $event }
        [reference] Eine Referenz, bei { $event }
        [connection] Eine Vermittlung, bei { $event }
        [suggestion] „Sie beide sollten sich kennenlernen“, bei { $event }
        [short_notice] Kurzfristige Hilfe, bei { $event }
       *[introduction] Jemanden kennenlernen, bei { $event }
    }
# $day: text
asks-state =
    { $state ->
        [agreed] Sie können miteinander reden: siehe Ihre E-Mails.
        [answered] Sie haben eine Antwort: siehe Ihre E-Mails.
        [taken_back] Sie haben sie zurückgenommen.
        [closed] Daraus ist nichts geworden.
       *[asked] Sie hören bis zum { $day }, so oder so.
    }
asks-take-back = Zurücknehmen
asks-take-back-hint = Ihr Platz wird an dem Tag frei, an dem Sie gehört hätten.
asks-waiting = Worum Sie gebeten werden
asks-waiting-look = Antworten
asks-people = Leute, die Sie fragen können
asks-people-none = Gerade kann niemand gefragt werden. Wer bei derselben Veranstaltung einen Platz hat, kann andere von einer Woche davor bis dreißig Tage danach fragen, wenn sie gesagt haben, dass sie gefragt werden dürfen.
asks-helps = Kann helfen bei: { $topics }
asks-about = Gern gefragt zu: { $about }
asks-form-open = { $name } fragen
asks-form-kind = Worum
asks-kind =
    { $kind ->
        [coffee] Ein Kaffee
        [mentoring] Mentoring
        [reference] Eine Referenz
        [connection] An jemanden vermittelt werden, den diese Person kennt
       *[introduction] Sich kennenlernen
    }
asks-form-what = Ihre Bitte ({ $min } bis { $max } Zeichen)
asks-form-why = Warum diese Person ({ $min } bis { $max } Zeichen)
asks-form-hint = Zu sehen sind Ihr Name und diese Worte, nicht Ihre Adresse. Links kommen nach einem Ja.
asks-send = Fragen
# $day: text
asks-refused-too-many = So viele Ihrer Bitten sind offen, wie es zugleich sein können: { $most }. Ein Platz wird frei, wenn Sie von einer hören, spätestens am { $day }.
asks-refused-no-name = Die Person, die Sie fragen, wüsste nicht, wer Sie sind. Schreiben Sie auf Ihrer Seite, wie Sie heißen, und fragen Sie dann.
invalid-too-short = Das ist zu kurz: { $len } Zeichen, und mindestens { $min } braucht es.
invalid-link = Lassen Sie Web- und E-Mail-Adressen weg: Sie kommen nach einem Ja.
invalid-topics = Wählen Sie höchstens { $most }, jedes mit höchstens { $longest } Zeichen.
