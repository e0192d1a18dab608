## A group's monthly coffee

coffee-title = Ein Kaffee in diesem Monat
coffee-subject =
    { $kind ->
        [coffee_remind] Noch ist Zeit: diesen Monat ein Kaffee mit jemandem von { $group }?
        [coffee_tomorrow] Morgen erfahren Sie, mit wem Sie Kaffee trinken
        [coffee_meet] Ihr Kaffee in diesem Monat: { $names }
        [coffee_nobody] Diesen Monat kein Kaffee
       *[coffee_ask] Diesen Monat ein Kaffee mit jemandem von { $group }?
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] Möchten Sie diesen Monat jemanden von { $group } auf einen Kaffee treffen? Ein Klick genügt. Wer bis { $day } nichts sagt, ist diesmal nicht dabei.
        [coffee_tomorrow] Sie sind dabei. Am { $day } bekommen Sie und jemand von { $group } Namen und Adresse voneinander. Wenn es doch nicht passt, lässt ein Klick bis dahin diesen Monat aus, und niemand erfährt davon.
        [coffee_meet] Sie und { $names } von { $group } sind diesen Monat für einen Kaffee dabei. Wer zuerst schreibt, schlägt eine Zeit vor: Eine Antwort auf diese E-Mail geht direkt dorthin.
        [coffee_nobody] Diesen Monat blieb niemand von { $group } übrig, den Sie treffen könnten. Nächsten Monat werden Sie wieder gefragt.
       *[coffee_ask] Möchten Sie diesen Monat jemanden von { $group } auf einen Kaffee treffen? Sie treffen niemanden zweimal, bevor Sie alle anderen getroffen haben, die dabei sind. Sagen Sie es bis { $day }; wer nichts sagt, ist nicht dabei.
    }
coffee-two = { $one } und { $other }
coffee-closing = Ab hier ist es Ihre Sache: Acquaint liest nichts davon. Die Visitenkarten liegen dieser E-Mail bei.
coffee-say = Dabei oder nicht
coffee-skip = Diesen Monat auslassen
coffee-in = Dabei
coffee-out = Diesen Monat nicht
coffee-never = Nicht mehr fragen
coffee-leave = Nicht mehr fragen
# $day: text
coffee-why = Sie bekommen diese E-Mail, weil Sie am { $day } auf Ihrer Seite gesagt haben, dass { $group } Sie jeden Monat fragen darf, ob Sie für einen Kaffee dabei sind ({ $address }).
# $day: text
coffee-page = Wer von { $group } dabei ist, bekommt am { $day } Namen und Adresse von jemand anderem. Bis dahin können Sie es anders sagen, und niemand erfährt davon.
coffee-said =
    { $answer ->
        [in] Sie sind diesen Monat dabei.
        [over] Dieser Monat ist entschieden. Sehen Sie in Ihre Post.
        [never] Sie werden nicht mehr gefragt. Wenn Sie es sich anders überlegen: Es steht auf Ihrer eigenen Seite.
       *[out] Sie sind diesen Monat nicht dabei.
    }
profile-coffee = Fragt mich jeden Monat, ob ich für einen Kaffee mit jemandem aus dieser Gruppe dabei bin
console-coffee =
    { $state ->
        [on] Der monatliche Kaffee ist an: Wer es auf seiner Seite angekreuzt hat, wird am Ersten gefragt, ob er dabei ist, und bekommt dann jemanden zum Treffen. Wer wen trifft, sehen Sie nicht.
       *[off] Ein monatlicher Kaffee kann Ihre Leute zusammenbringen, je zwei auf einmal: Wer es auf seiner Seite ankreuzt, wird jeden Monat gefragt, ob er dabei ist. Wer wen trifft, würden Sie nicht sehen.
    }
console-coffee-switch =
    { $what ->
        [off] Monatlichen Kaffee ausschalten
       *[on] Monatlichen Kaffee einschalten
    }
