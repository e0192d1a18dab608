## Bitten, Treffen, Dank und der Kaffee einer Gruppe, die ihre Leute duzt: nur, was anders ist als in den Dateien ihrer Sprache.

asks-subject =
    { $kind ->
        [suggested] Du und { $name } solltet euch treffen
        [reference_again] { $name } möchte dich als Referenz nennen: für diese Stelle?
        [coffee] { $name } möchte mit dir einen Kaffee trinken
        [mentoring] { $name } bittet dich um Mentoring
        [reference] { $name } bittet dich um eine Referenz
        [connection] { $name } bittet dich um eine Vermittlung
        [suggestion] { $name } möchte dich mit jemandem bekannt machen
        [short_notice] { $name } braucht kurzfristig Hilfe
       *[introduction] { $name } möchte dich kennenlernen
    }
asks-subject-reminder =
    { $kind ->
        [suggested] Noch offen: Du und { $name } solltet euch treffen
        [reference_again] Noch offen: eine Referenz für { $name }
        [coffee] Noch offen: ein Kaffee mit { $name }
        [mentoring] Noch offen: Mentoring für { $name }
        [reference] Noch offen: eine Referenz für { $name }
        [connection] Noch offen: eine Vermittlung für { $name }
        [suggestion] Noch offen: { $name } möchte dich mit jemandem bekannt machen
       *[introduction] Noch offen: { $name } möchte dich kennenlernen
    }
asks-opening =
    { $kind ->
        [reference_again] { $name } darf dich als Referenz nennen, wie du gesagt hast. Hier geht es um eine Stelle, und deine Antwort gilt nur für diese.
        [coffee] { $name }, bei { $event } dabei wie du, bittet dich um einen Kaffee.
        [mentoring] { $name }, bei { $event } dabei wie du, bittet dich um Mentoring: darum, sich ab und zu an dich wenden zu dürfen.
        [reference] { $name }, bei { $event } dabei wie du, bittet dich um eine Referenz.
        [connection] { $name }, bei { $event } dabei wie du, fragt, ob du die richtige Person kennst und vermitteln würdest.
        [suggestion] { $name } meint, dass du und jemand anderes euch kennenlernen solltet.
        [short_notice] { $name }, bei { $event } dabei wie du, braucht bald Hilfe. Einige wenige werden gefragt, und das erste Ja genügt.
       *[introduction] { $name }, bei { $event } dabei wie du, möchte dich kennenlernen.
    }
asks-why-you =
    { $kind ->
        [suggestion] Warum ihr euch treffen solltet
        [suggested] Warum ihr euch treffen solltet
       *[other] Warum du
    }
# $day: text
asks-either-way =
    { $kind ->
        [connection] Wen du auswählst, der wird mit deinem Wort dazu gefragt und kann Nein sagen. Antwortest du schriftlich oder gibst du es weiter, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [suggestion] Mit einem Ja wird auch die andere Person gefragt und sieht deinen Namen. Erst wenn beide Ja gesagt haben, bekommt ihr beide die Adresse des anderen. Antwortest du schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [suggestion_outside] Mit einem Ja hört { $name } davon und schreibt der anderen Person, die nicht hier ist. Die andere sieht deinen Namen, und erst wenn beide Ja gesagt haben, bekommt ihr beide die Adresse des anderen. Antwortest du schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
        [short_notice] Mit dem ersten Ja bekommen die beiden die Adresse des anderen, und die übrigen hören, dass jemand anderes konnte. Nichts zu sagen ist in Ordnung: { $name } hört spätestens am { $day }, so oder so.
        [alone] Mit einem Ja bekommt ihr beide die Adresse des anderen. Antwortest du schriftlich, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
       *[introduction] Mit einem Ja bekommt ihr beide die Adresse des anderen. Antwortest du schriftlich oder gibst du es weiter, hört { $name } das sofort. Alles andere, auch gar nichts zu sagen, sieht für { $name } gleich aus: eine kurze E-Mail am { $day }, ohne Grund.
    }
asks-why-asked = Du bekommst diese E-Mail, weil du am { $day } auf deiner Seite gesagt hast, dass Leute von Veranstaltungen von { $group } dich fragen dürfen ({ $address }).
asks-why-forwarded = Du bekommst diese E-Mail, weil du am { $day } Ja gesagt hast zu dem, was jemand von { $group } dich gefragt hat ({ $address }).
asks-why-known = Du bekommst diese E-Mail, weil du hier jemanden von { $group } kennengelernt hast ({ $address }).
asks-why-asker = Du bekommst diese E-Mail, weil am { $day } von deiner Seite aus um etwas gebeten wurde ({ $address }).
asks-leave = Weniger Bitten, eine Pause oder keine: deine Seite
asks-closed-subject =
    { $kind ->
        [suggestion] Dein Vorschlag bei { $event }
        [suggested] Ein Vorschlag an dich bei { $event }
       *[other] Deine Bitte bei { $event }
    }
asks-closed-opening =
    { $kind ->
        [suggestion] Aus deinem Vorschlag ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit dir zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
        [suggested] Aus diesem Vorschlag ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit dir zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
       *[other] Aus dieser Bitte ist nichts geworden. Das hat viele Gründe, und die meisten haben nichts mit dir zu tun: Leute sind verreist, haben viel zu tun oder werden von mehreren zugleich gefragt.
    }
asks-closed-closing = Andere bei deinen Veranstaltungen freuen sich vielleicht, gefragt zu werden. Deine Seite zeigt, wer.
asks-agreed-subject =
    { $kind ->
        [job] { $name } ist Referenz für diese Stelle
        [reference] { $name } ist Referenz für dich
       *[talk] Du und { $name } könnt jetzt miteinander reden
    }
asks-agreed-asked = Du hast zu der Bitte von { $name } Ja gesagt.
asks-agreed-closing = Eine Antwort auf diese E-Mail geht direkt an { $name }. Ab hier ist es eure gemeinsame Sache: Acquaint liest nichts davon mit.
asks-agreed-mentoring = Für euer erstes Gespräch: Was würde ein gutes halbes Jahr bringen, wie oft möchtet ihr miteinander reden, und was bleibt unter euch? Beenden könnt ihr beide es jederzeit, mit einem freundlichen Wort.
asks-written-subject = Eine Antwort auf deine Bitte bei { $event }
asks-written-opening = Die Person, die du gefragt hast, antwortet schriftlich:
asks-yes-note = Ein Wort dazu, wenn du magst
asks-in-writing-hint = Die Antwort wird einmal weitergegeben, ohne deine Adresse.
asks-your-answer = Deine Antwort
# $day: text
asks-quietly-hint = Nichts davon erfährt { $name }: Am { $day } kommt die Nachricht, dass nichts daraus wurde, als hättest du nicht hingesehen.
asks-stop-hint = Nach beiden erreicht dich nichts mehr von { $name }. Nach einer Meldung erreichen diese Bitten auch sonst niemanden in der Gruppe, bis jemand von den Veranstaltern hingesehen hat.
asks-said =
    { $answer ->
        [yes] Du hast Ja gesagt: Eine E-Mail mit der Adresse des anderen ist an euch beide unterwegs.
        [in_writing] Deine Antwort ist unterwegs, ohne deine Adresse.
        [not_now] Du hast gesagt: diesmal nicht. Du kannst noch etwas anderes sagen.
        [in_a_month] Du hast gesagt: in einem Monat noch einmal. Du kannst noch etwas anderes sagen.
        [no_more] Von dieser Person erreicht dich nichts mehr.
        [report] Danke für die Meldung. Von dieser Person erreicht dich nichts mehr.
        [reported] Danke für die Meldung. Wer die Veranstaltungen organisiert, sieht sie sich an.
       *[none] Diese Bitte ist vorbei.
    }
asks-paused-opening = Drei Bitten in Folge blieben ohne ein Wort von dir. Das ist in Ordnung: Dreißig Tage lang erreicht dich keine weitere, und niemand erfährt davon. Wenn du lieber gefragt wirst, beendet ein Klick die Pause.
asks-stay-hint = Im Moment erreichen dich keine Bitten. Ein Klick, und sie tun es wieder.
asks-onward =
    { $page ->
        [page] Kennst du jemanden, den { $name } auch kennenlernen sollte? Auf deiner Seite kannst du die beiden zusammenbringen: Beide werden zuerst gefragt. Die Visitenkarten von euch beiden liegen dieser E-Mail bei.
       *[none] Die Visitenkarten von euch beiden liegen dieser E-Mail bei.
    }

asks-pass-on-hint = Die Person, die du wählst, wird mit deinem Wort dafür gefragt, das nach einem Ja auch { $name } liest. { $name } hört, dass du es weitergegeben hast, und nicht, an wen, bevor es ein Ja gibt.
asks-connector = { $connector } meint, ihr beide solltet euch treffen: „{ $words }“
asks-passed-subject = { $name } hat deine Bitte weitergegeben
# $day: text
asks-passed-opening = { $name } kennt jemanden, der dir besser helfen kann, und hat für dich fragen lassen. Du hörst bis zum { $day }, so oder so.
asks-passed-outside-subject = { $name } will für dich jemandem schreiben
# $day: text
asks-passed-outside-opening = { $name } kennt jemanden, der dir besser helfen kann, und will dieser Person schreiben. Du hörst bis zum { $day }, so oder so.
asks-passed-said = Du hast es weitergegeben. Danke. Bei einem Ja hörst du davon.
asks-outside-hint = Dann schreib ihr selbst: Du bekommst ein paar Zeilen mit einem Link, zum Weiterleiten aus deinem eigenen Postfach. Acquaint schreibt ihr erst, wenn sie ihn angeklickt hat.
asks-outside-lines = Du hast die Bitte weitergegeben. Kopiere diese Zeilen in eine eigene E-Mail:
asks-outside-text = { $name } bittet mich: „{ $what }“ Ich habe an dich gedacht. { $words } Ob du reden möchtest oder nicht, diese Seite nimmt deine Antwort, und { $name } sieht vor einem Ja nichts von dir: { $link }
asks-outside-opening = { $connector } hat dir das weitergeleitet: „{ $words }“
asks-outside-yes = Schreib, wie du heißt und wo du E-Mails liest. Dorthin kommt zuerst eine E-Mail, damit sicher ist, dass du es bist. Mit einem Klick darin bekommt ihr beide die Adresse des anderen.
asks-outside-once = Acquaint hat deine Adresse nicht: Von hier kommt nichts weiter, auch nicht in einem Monat. Wenn du jemanden kennst, der besser helfen kann, schick dieser Person den Link, und sie antwortet an deiner Stelle.
asks-outside-name = Wie du heißt
asks-suggest-yes = Ja, frag auch die andere Person
asks-suggest-said =
    { $kind ->
        [suggestion_outside] Danke. Wer euch beide zusammenbringen will, schreibt jetzt der anderen Person. Deine Seite sagt, bis wann du hörst, so oder so.
       *[other] Danke. Jetzt wird die andere Person gefragt. Deine Seite sagt, bis wann du hörst, so oder so.
    }
asks-lines = Kopiere diese Zeilen in eine eigene E-Mail:
asks-lines-subject = { $name } möchte kennenlernen, an wen du denkst
# $day: text
asks-lines-opening = { $name } hat Ja gesagt. Jetzt bist du dran: Schreib der anderen Person aus deinem eigenen Postfach. Eine Seite hat ein paar Zeilen mit einem Link dafür, und Acquaint schreibt ihr erst, wenn sie ihn angeklickt hat. { $name } hört bis zum { $day } davon, so oder so.
asks-lines-text = Ich meine, du und { $name } solltet euch kennenlernen: „{ $what }“ { $words } { $name } möchte das gern. Ob du es möchtest oder nicht, diese Seite nimmt deine Antwort, und { $name } sieht vor einem Ja nichts von dir: { $link }
asks-connected-subject = Du hast zwei Leute zusammengebracht
asks-connected-opening = { $one } und { $other } haben beide Ja gesagt und können jetzt miteinander reden. Danke, dass du an sie gedacht hast.

asks-soon-needed = Wann du es brauchst
asks-soon-said =
    { $answer ->
        [yes] Du warst zuerst da: Eine E-Mail mit der Adresse des anderen ist an euch beide unterwegs. Danke!
        [in_writing] Deine Antwort war die erste und ist unterwegs, ohne deine Adresse. Danke!
        [not_now] Du hast gesagt: diesmal nicht. Solange niemand anderes konnte, kannst du noch Ja sagen.
        [no_more] Von dieser Person erreicht dich nichts mehr.
        [report] Danke für die Meldung. Von dieser Person erreicht dich nichts mehr.
        [else] Jemand anderes konnte. Danke!
       *[none] Diese Bitte ist vorbei.
    }
asks-soon-else-opening = { $name } hat Hilfe gefunden. Es bleibt nichts zu tun: Danke, dass man dich fragen kann.
asks-soon-after-opening = Der Tag ist vorbei, für den du um Hilfe gebeten hast. Wie es auch war: Du hast dich vorbereitet, und du hast gefragt, und das ist der schwere Teil.
asks-soon-after-helped = { $name } war für dich da. Wenn du magst, erzähl, wie es war: Ein Wort des Dankes sagt mehr, als du denkst.
asks-soon-line-opening = Der Tag ist vorbei, für den { $name } dich um Hilfe gebeten hat. Wie es auch ausging, eine Zeile von dir kann jetzt viel bedeuten.
asks-soon-line = Deine Zeile
asks-soon-line-sent = Deine Zeile ist unterwegs.
asks-soon-line-before = Deine Zeile ist schon abgeschickt.
asks-soon-line-from-opening = { $name } hat dir geholfen und schreibt:

coffee-subject =
    { $kind ->
        [coffee_remind] Noch ist Zeit: diesen Monat ein Kaffee mit jemandem von { $group }?
        [coffee_tomorrow] Morgen erfährst du, mit wem du Kaffee trinkst
        [coffee_meet] Dein Kaffee in diesem Monat: { $names }
        [coffee_nobody] Kein Kaffee in diesem Monat
       *[coffee_ask] Diesen Monat ein Kaffee mit jemandem von { $group }?
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] Möchtest du diesen Monat jemanden von { $group } auf einen Kaffee treffen? Ein Klick genügt. Wer bis { $day } nichts sagt, ist diesmal nicht dabei.
        [coffee_tomorrow] Du bist dabei. Am { $day } bekommen du und jemand von { $group } Namen und Adresse voneinander. Wenn es doch nicht passt, lässt ein Klick bis dahin diesen Monat aus, und niemand erfährt davon.
        [coffee_meet] Du und { $names } von { $group } seid diesen Monat für einen Kaffee dabei. Wer zuerst schreibt, schlägt eine Zeit vor: Eine Antwort auf diese E-Mail geht direkt dorthin.
        [coffee_nobody] Diesen Monat blieb niemand von { $group } übrig, den du treffen könntest. Nächsten Monat wirst du wieder gefragt.
       *[coffee_ask] Möchtest du diesen Monat jemanden von { $group } auf einen Kaffee treffen? Du triffst niemanden zweimal, bevor du alle anderen getroffen hast, die dabei sind. Sag es bis { $day }; wer nichts sagt, ist nicht dabei.
    }
coffee-closing = Ab hier ist es eure Sache: Acquaint liest nichts davon. Die Visitenkarten liegen dieser E-Mail bei.
coffee-why = Du bekommst diese E-Mail, weil du am { $day } auf deiner Seite gesagt hast, dass { $group } dich jeden Monat fragen darf, ob du für einen Kaffee dabei bist ({ $address }).
# $day: text
coffee-page = Wer von { $group } dabei ist, bekommt am { $day } Namen und Adresse von jemand anderem. Bis dahin kannst du es anders sagen, und niemand erfährt davon.
coffee-said =
    { $answer ->
        [in] Du bist diesen Monat dabei.
        [over] Dieser Monat ist entschieden. Sieh in deine Post.
        [never] Du wirst nicht mehr gefragt. Wenn du es dir anders überlegst: Es steht auf deiner eigenen Seite.
       *[out] Du bist diesen Monat nicht dabei.
    }

meet-subject =
    { $kind ->
        [meet_gone] Dein Treffen ist abgesagt
        [meet_off] Abgesagt: Treffen mit { $name }
        [meet_ask] Hast du dich mit { $name } getroffen?
       *[meet_offer] { $name } schlägt Termine vor
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] Abgesagt: Treffen mit { $name } @ { $when }
        [meet_reminder] Bald: Treffen mit { $name } @ { $when }
       *[meet] Du triffst { $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] Dein Treffen ist abgesagt, und einen anderen Termin gibt es nicht. Du brauchst nichts zu tun: Dein Kalender nimmt es heraus.
        [meet_off] Das Treffen mit { $name } ist abgesagt. Auf der Seite kann ein anderer Termin vorgeschlagen werden.
        [meet] Du und { $name } habt einen Termin. Er steht in deinem Kalender, wenn du ihn übernimmst.
        [meet_reminder] Zur Erinnerung: Bald triffst du { $name }.
        [meet_ask] Du und { $name } wolltet euch treffen. Hat es geklappt? Ein Klick auf der Seite genügt.
       *[meet_offer] { $name } schlägt dir Termine vor. Wähle einen, oder schlag andere vor.
    }
meet-why = Du bekommst diese E-Mail, weil du und { $name } am { $day } beide Ja gesagt habt ({ $address }).
meet-summary = { $name } und du
meet-waits = Deine Termine liegen bei der anderen Person, die einen auswählt.
meet-first-times = Erste Termine, wenn du magst
meet-first-times-hint = Bis zu drei, nach deiner eigenen Uhr. Die andere Person wählt mit einem Klick einen aus.
meet-with-yes = { $name } gibt dir diese Termine. Ein Klick wählt einen aus:
meet-with-yes-own = Das sind deine Termine. { $name } wählt mit einem Klick einen aus.
meet-paused-opening = Zwei Treffen nacheinander kamen nicht zustande. So geht es, wenn viel zu tun ist: Dreißig Tage lang wirst du um nichts Neues gebeten, und niemand erfährt davon. Wenn du lieber gefragt wirst, beendet ein Klick die Pause.
meet-paused-why = Du bekommst diese E-Mail, weil jemand von euch beiden gesagt hat, dass das Treffen vom { $day } nicht stattfand ({ $address }).

thanks-offer-subject =
    { $kind ->
        [written] Hat die Antwort geholfen?
       *[talk] Habt ihr miteinander gesprochen, du und { $name }?
    }
# $day: text
thanks-offer-opening =
    { $kind ->
        [written] Am { $day } kam eine schriftliche Antwort auf deine Bitte. Wenn sie geholfen hat, sagt eine Zeile Dank mehr, als du vielleicht denkst: Was hat sich dadurch geändert? Die Zeile wird weitergegeben, ohne deine Adresse.
       *[talk] Du und { $name } konntet seit dem { $day } miteinander reden. Wenn es dazu kam, sagt eine Zeile Dank mehr, als du vielleicht denkst: Was hat sich dadurch geändert?
    }
thanks-offer-closing = Danach wird einmal gefragt. Wenn du nichts tust, folgt nichts.
thanks-both = { $name } hat euch zusammengebracht und liest es auch.
thanks-said =
    { $what ->
        [thanked] Dein Dank ist unterwegs.
        [happened] Gut. Es zählt als Hilfe, die du bekommen hast.
       *[not] Dann wird nichts gezählt.
    }
thanks-subject = { $name } dankt dir
thanks-opening = Du hast { $name } geholfen, und bekommst diese Zeilen:
thanks-closing = Wem geholfen wurde, hilft später anderen. Deine Seite zeigt, wie weit deine Hilfe weiterging.
asks-with-a-seat = Wer dabei ist, hilft einander: mit einem Kaffee, einem Kontakt, einem Rat. Auf deiner Seite sagst du, wobei du helfen kannst und ob andere dich fragen dürfen. Von einer Woche vorher bis dreißig Tage danach kannst du andere fragen.
asks-what =
    { $kind ->
        [suggestion] Was ihr füreinander habt
        [suggested] Was ihr füreinander habt
       *[other] Die Bitte
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } sagt Ja: Du darfst diese Referenz für die Stelle nennen.
        [reference] { $name } sagt Ja und ist Referenz für dich. Für jede Stelle fragst du neu, auf deiner Seite.
       *[talk] { $name } sagt Ja.
    }
meet-told =
    { $what ->
        [yes] Es hat geklappt: schön.
       *[no] Es hat nicht geklappt. Wenn ihr beide noch wollt, schreibt euch: Die Adressen habt ihr.
    }
