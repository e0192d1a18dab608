## Was alle Seiten der Konsole gemeinsam haben

console-way-back = Der Weg zurück
console-show = Zeigen
console-search = Suche
console-search-button = Suchen
console-next-page = Mehr
console-further = Weitere Einstellungen
console-form-faults = Das ist noch nicht gespeichert: Manches davon geht nicht.
console-save = Speichern
console-nothing-found = Dazu passt nichts.
console-all = alle

# $number: number
# $what: text
console-counted = { $what } ({ $number })

console-done =
    { $what ->
        [published] Sie ist veröffentlicht, und die Briefe sind unterwegs.
        [cancelled] Sie ist abgesagt, und die Briefe sind unterwegs.
        [restored] Sie findet doch statt, und die Leute erfahren es.
        [door] Der Link für die Tür ist da.
        [copied] Das ist die Kopie, ein Entwurf.
        [deleted] Der Entwurf ist gelöscht.
        [resent] Der Brief ist noch einmal unterwegs.
        [accepted] Angenommen; eine E-Mail sagt es.
        [not_accepted] Abgelehnt; die Person bekommt eine freundliche E-Mail.
        [uninvited] Die Person ist nicht mehr eingeladen.
        [answered] Die Antwort ist eingetragen.
        [announced] Wer der Gruppe folgt, erfährt es.
        [letter] Ihr Brief geht zu seiner Zeit hinaus.
        [test] Ein Probebrief ist unterwegs, nur an Sie.
        [undone] Der Brief ist zurückgenommen: Niemand bekommt ihn.
        [lifted] Die Adresse bekommt wieder Post.
        [group-deleted] Die Gruppe ist gelöscht.
        [removed] Entfernt.
        [offered] Das Angebot ist per E-Mail unterwegs.
        [retried] Es wird noch einmal versucht.
       *[other] Gespeichert.
    }

## Gruppen

console-account = Ihr Konto
console-group-new = Gruppe anlegen
console-group-why = Eine Gruppe hat Veranstaltungen, eine eigene Seite und einen eigenen Kalender. Sie ist es, die Leute als Absender Ihrer Briefe sehen.
console-group-name = Wie sie heißt
console-group-name-hint = So steht sie als Absender da: Hafenmacher.
console-group-create = Gruppe anlegen
console-group-page = Die Seite der Gruppe
console-zone = Zeitzone
console-zone-hint = Wo Sie sich treffen, wie Europe/Berlin oder America/New_York.
console-language = Sprache ihrer Briefe
console-settings = Einstellungen
console-description = Worum es geht
console-markdown-hint = Eine leere Zeile beginnt einen Absatz, **zwei Sterne** heben Wörter hervor, eine Zeile mit - am Anfang ist ein Punkt einer Liste.
console-reply-to = Wohin Antworten gehen
console-reply-to-hint = Wer auf Antworten drückt, schreibt an diese Adresse.
console-reminders = Erinnerungen
console-reminders-hint = Wie viele Stunden vor dem Beginn, mit Kommas dazwischen: 168, 24. Leer heißt: eine Woche und einen Tag.
console-legal-name = Wer schreibt, mit vollem Namen
console-legal-name-hint = Eine Person oder ein Verein. Post an viele muss sagen, von wem sie ist; das steht am Ende jedes Briefes.
console-postal-address = Postanschrift
console-contact = Wie Sie sonst zu erreichen sind
console-contact-hint = Eine E-Mail-Adresse oder eine Telefonnummer.
console-privacy-url = Seite darüber, was Sie mit Daten tun

## Veranstaltungen

console-events = Veranstaltungen
console-next = Nächste
console-past = Vergangene
console-no-events = Nichts ist geplant. Legen Sie eine Veranstaltung aus drei Dingen an: Titel, Zeit und Ort. Niemand erfährt davon, bevor Sie sie veröffentlichen.
console-no-past-events = Noch hat nichts stattgefunden.
console-event-new = Veranstaltung anlegen
console-event-new-why = Diese drei genügen. Es wird ein Entwurf, den nur Ihr Team sieht; er dauert zwei Stunden, und alles lässt sich ändern.
console-event-create = Entwurf anlegen
console-event-title = Titel
console-starts = Beginn
console-starts-hint = Nach der Uhr dort ({ $zone }).
console-venue = Wo
console-venue-hint = Ein Name, den Leute finden: Café Central.
console-event = Veranstaltung
console-event-page = Ihre öffentliche Seite
console-draft-why = Das ist ein Entwurf: Nur Ihr Team sieht ihn. Sie können schon einladen; die Briefe gehen hinaus, sobald Sie veröffentlichen.
console-publish = Veröffentlichen

console-status = Stand
console-status-draft = Entwurf
console-status-published = Veröffentlicht
console-status-cancelled = Abgesagt
console-status-over = Vorbei

# $going: number
# $invited: number
# $waiting: number
console-event-counts = { $invited } eingeladen, { $going } kommen, { $waiting } warten

console-seats-label = Plätze

# $taken: number
console-seats =
    { $taken ->
        [one] einer vergeben, keine Grenze
       *[other] { $taken } vergeben, keine Grenze
    }

# $taken: number
# $capacity: number
console-seats-of = { $taken } von { $capacity } vergeben

# $going: number
# $waiting: number
# $maybe: number
# $declined: number
# $silent: number
console-answer-counts = { $going } kommen, { $waiting } warten, { $maybe } vielleicht, { $declined } kommen nicht, { $silent } ohne Antwort

## Leute einladen

console-invite = Leute einladen
console-invite-why = Fügen Sie eine Liste ein, oder wählen Sie eine Datei. Sie sehen, was aus jeder Zeile wird, bevor jemand einen Brief bekommt.
console-paste = Adressen
console-paste-hint = Mit oder ohne Namen, wie sie kommen: Anna Berg anna@example.org, bo@example.org
console-file = Oder eine Tabelle als CSV-Datei
console-file-hint = Wie eine Tabellenkalkulation, Luma, Meetup, Eventbrite oder ein Adressbuch sie ausgibt.
console-obtained-from = Woher diese Adressen kommen
console-obtained-from-hint = Jede Person liest das am Ende ihres Briefes: unser Treffen im Frühling. Bei bis zu { $most } eingefügten Adressen darf es leer bleiben: Dann steht dort, dass Sie die Adresse eingetippt haben.
console-obtained-ground = Warum Sie ihnen schreiben dürfen

console-ground =
    { $ground ->
        [asked] Sie haben darum gebeten
        [came_before] Sie waren schon einmal bei Ihnen
        [member] Sie sind Mitglieder
       *[other] Sie kennen sie persönlich
    }

console-invite-look = Liste ansehen
console-import-applied = Diese Liste gehört zu den Kontakten Ihrer Gruppe. Wer schon eingeladen ist, bekommt nichts, wenn Sie noch einmal einladen.
console-import-why = Noch hat niemand einen Brief bekommen. Sehen Sie die Zeilen durch, dann laden Sie ein.

# $people: number
console-invite-press =
    { $people ->
        [one] Eine Person einladen
       *[other] { $people } Leute einladen
    }

# $created: number
# $already: number
console-invited = Jetzt eingeladen: { $created }. Schon früher eingeladen: { $already }. Zeilen, die nicht gehen, stehen unten, mit dem, was daran nicht stimmt.
console-all-invited = Jede Zeile ließ sich lesen.

# $number: number
console-row = { $number }: { $who }

console-row-state =
    { $state ->
        [ready] neu
        [known] bekannt
        [suppressed] bekommt keine Post
       *[other] nicht lesbar
    }

console-row-known = Schon ein Kontakt Ihrer Gruppe, früher eingeladen oder zweimal in dieser Liste. Sie werden eingeladen, wenn sie es nicht schon sind.
console-row-suppressed = Bekommt keine Post dieser Gruppe: abbestellt, oder Post kam zurück. Bleibt aus.
console-row-without-address = In dieser Zeile steht keine E-Mail-Adresse.

## Antworten

console-answers = Antworten
console-nobody-invited = Noch ist niemand eingeladen. Fügen Sie unter „Leute einladen“ eine Liste ein: Jede Person bekommt einen Brief mit einem eigenen Link zum Antworten, und was sie sagt, steht dann hier.
console-unreached = nicht erreicht

console-standing =
    { $standing ->
        [going] kommt
        [waitlisted] wartet
        [offered] hat einen Platz angeboten bekommen
        [requested] hat angefragt: Sie entscheiden
        [not_accepted] von Ihnen abgelehnt
        [maybe] vielleicht
        [declined] kommt nicht
        [held] hat um einen Platz gebeten
        [withdrawn] nicht mehr eingeladen
        [came] war da
        [absent] kam nicht
       *[other] keine Antwort
    }

# $place: number
console-waits-at = Nummer { $place } auf der Warteliste

# $guests: number
console-guests =
    { $guests ->
        [one] bringt einen Gast mit
       *[other] bringt { $guests } Gäste mit
    }

console-note = „{ $note }“

console-delivery =
    { $state ->
        [pending] Ein Brief ist unterwegs.
        [sending] Ein Brief ist unterwegs.
        [deferred] Der Mailserver sagte „später“: Der Brief wird noch einmal versucht.
        [bounced] Diese Adresse gibt es nicht: Der Brief kam zurück.
        [failed] Der Brief wurde abgewiesen oder aufgegeben.
        [suppressed] Bekommt solche Briefe nicht: siehe „Wer keine Post bekommt“.
        [sent] Der Mailserver hat den Brief genommen.
       *[other] Ein anderer Brief sagte mehr.
    }

## Eine Veranstaltung ändern

console-edit = Ändern
console-ends = Ende
console-venue-address = Anschrift
console-capacity = Wie viele Leute passen
console-capacity-hint = Leer heißt: keine Grenze.
console-guests-max = Gäste, die jede Person mitbringen darf
console-waitlist = Wenn alles voll ist, gibt es eine Warteliste
console-who-finds = Wer sie findet

console-visibility =
    { $visibility ->
        [public] Alle: Sie steht auf der Seite der Gruppe und in ihrem Kalender
        [unlisted] Wer ihren Link hat
       *[other] Nur wer eingeladen ist
    }

console-online-url = Link zur Teilnahme online
console-online-shown = Wer diesen Link sieht

console-link-shown-to =
    { $who ->
        [seated] Wer einen Platz hat
       *[other] Alle, die die Veranstaltung sehen
    }

console-doors-open = Einlass
console-rsvp-closes = Anmeldeschluss
console-event-reminders-hint = Wie viele Stunden vor dem Beginn, mit Kommas dazwischen. Leer heißt: wie bei der Gruppe.
console-recurrence = Wiederholt sich nach dieser Regel
console-recurrence-hint = Wie Kalender sie schreiben: FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = Breitengrad
console-longitude = Längengrad

# $people: number
console-who-hears =
    { $people ->
        [0] Niemand bekommt einen Brief, wenn Sie das speichern.
        [one] Eine Person bekommt einen Brief, wenn Sie das speichern.
       *[other] { $people } Leute bekommen einen Brief, wenn Sie das speichern.
    }

console-asks-again = Zeit oder Ort ändern sich: Sie werden noch einmal gefragt, ob sie kommen. Plätze bleiben, bis jemand absagt. Wer abbestellt hat, bekommt nichts.
console-tells = Sie lesen, was anders ist. Wer abbestellt hat, bekommt nichts.

# $people: number
console-save-and-tell =
    { $people ->
        [0] Speichern
        [one] Speichern und einer Person schreiben
       *[other] Speichern und { $people } Leuten schreiben
    }

console-save-quietly = Speichern und niemandem schreiben
console-back-to-form = Zurück

console-copy = Kopieren
console-announce = Denen sagen, die der Gruppe folgen
console-restore = Absage zurücknehmen
console-cancel = Absagen
console-cancel-why =
    { $people ->
        [0] Niemand bekommt einen Brief.
        [one] Eine Person erfährt durch einen Brief, dass die Veranstaltung ausfällt, und ihr Kalender nimmt sie heraus.
       *[other] { $people } Leute erfahren durch einen Brief, dass die Veranstaltung ausfällt, und ihre Kalender nehmen sie heraus.
    } Es gilt sofort und lässt sich zurücknehmen.
console-cancel-reason = Warum
console-cancel-reason-hint = Die Eingeladenen lesen es.
console-cancel-press = Veranstaltung absagen
console-delete = Entwurf löschen
console-delete-why = Der Entwurf und seine Einladungen sind dann endgültig weg. Niemand hat Post bekommen.
console-delete-press = Entwurf löschen
console-delete-group = Diese Gruppe löschen
console-delete-group-why = Ihre Veranstaltungen, Einladungen, Antworten, Briefe, Follower, Listen und ihr Team sind sofort und für immer weg.
console-delete-group-press = Die Gruppe löschen
console-type-name = Schreiben Sie den Namen der Gruppe ganz aus
console-type-title = Schreiben Sie den Titel ganz
console-type-title-hint = Er ist: { $title }
console-type-title-wrong = Das ist nicht der Titel, Buchstabe für Buchstabe.

## Eine Person

console-take-away = Diese Liste als Datei mitnehmen; dafür braucht es eine Anmeldung in den letzten zehn Minuten:
console-as-csv = Tabelle (CSV)
console-as-vcf = Adressbuch (vCard)
console-answer-for-why = Hat Ihnen jemand auf anderem Weg Bescheid gegeben? Tragen Sie die Antwort ein; wer noch nicht eingeladen ist, ist es damit.
console-answer-press = Eintragen
console-answer = Antwort
console-person = Name
console-address = E-Mail-Adresse
console-guests-label = Gäste
console-their-words = In eigenen Worten
console-answered-at = Geantwortet am
console-invited-at = Eingeladen am
console-personal-page = Ihre persönliche Seite
console-personal-page-why = Wer den Link zur persönlichen Seite hat, kann für diese Person antworten.
console-resend = Brief noch einmal senden
console-uninvite = Ausladen
console-preview = Vorschau
console-preview-why = So sieht man es, oder wird man es sehen, sobald es veröffentlicht ist. Was Sie darunter anklicken, bewirkt nichts.
console-preview-back = Zurück zur Veranstaltung
console-preview-of =
    { $what ->
        [personal] Persönliche Seite
        [letter] Brief mit der Einladung
       *[page] Seite der Veranstaltung
    }

## Briefe

console-letters = Briefe
console-letters-why = Schreiben Sie einem Teil der Leute. Niemand bekommt zwischen 22 und 8 Uhr dort einen Brief, oder nachdem er abbestellt hat. An mehr als 20 Leute lässt er sich fünf Minuten lang zurücknehmen.
console-letters-written = Bisher geschrieben
console-no-letters = Sie haben noch niemandem geschrieben.
console-letter-to = An wen
console-letter-subject = Betreff
console-letter-body = Was Sie sagen möchten
console-send-at = Nicht vor
console-send-at-hint = Nach der Uhr dort ({ $zone }). Leer heißt: jetzt.
console-letter-look = Ansehen
console-letter-test = Nur an mich senden
console-letter-looks = So wird er aussehen

# $people: number
# $who: text
console-letter-goes-to =
    { $people ->
        [one] An eine Person ({ $who })
       *[other] An { $people } Leute ({ $who })
    }

# $people: number
console-letter-send =
    { $people ->
        [0] Senden, obwohl noch niemand da ist
        [one] An eine Person senden
       *[other] An { $people } Leute senden
    }

console-letter-state =
    { $state ->
        [waiting] wartet
        [sending] geht hinaus
        [sent] gesendet
       *[other] zurückgenommen
    }

# $sent: number
# $pending: number
# $failed: number
console-letter-progress = { $sent } gesendet, { $pending } unterwegs, { $failed } nicht genommen

console-letter-undo = Zurücknehmen
console-deliveries = Alle Post
console-no-deliveries = Noch ist kein Brief hinausgegangen.

console-letter-kind =
    { $kind ->
        [invitation] Einladung
        [update] Was sich geändert hat
        [cancellation] Absage
        [confirmation] Die Antwort kam an
        [waitlisted] Auf der Warteliste
        [promoted] Jetzt mit Platz
        [offered] Ein Platz wird ihnen angeboten
        [offer_lapsed] Ein angebotener Platz ging weiter
        [requested] Sie haben um einen Platz gebeten
        [not_accepted] Ihre Anfrage wurde abgelehnt
        [not_taken] Was der Kalender sagte, ging nicht
        [reminder] Erinnerung
        [seat_released] Ihr Platz wurde nicht bestätigt und ging weiter
        [still_coming] Gefragt, ob sie noch kommen
        [not_drawn] Sie wurden nicht gezogen
        [at_door] Ihr Link, am Plakat verlangt
        [feedback] Gefragt, wie es war
        [organizer_letter] Ihr Brief
       *[other] Der Link, um den auf der Seite gebeten wurde
    }

console-delivery-state =
    { $state ->
        [pending] wartet
        [sending] geht hinaus
        [sent] gesendet
        [deferred] später
        [bounced] kam zurück
        [failed] aufgegeben
        [superseded] nicht nötig
       *[other] nicht gewünscht
    }

# $at: text
console-next-attempt = Nächster Versuch am { $at }

## Wen eine Gruppe erreicht

console-followers = Wer folgt
console-no-followers = Noch folgt niemand der Gruppe. Auf der Seite der Gruppe hinterlassen Leute ihre Adresse und hören von neuen Veranstaltungen.
console-remove = Herausnehmen
console-no-mail = Wer keine Post bekommt
console-all-reached = Alle werden erreicht: Niemand hat abbestellt, und keine Post kam zurück.

console-cause =
    { $cause ->
        [unsubscribed] Hat abbestellt.
        [bounced] Post an diese Adresse kam zurück: Es gibt sie nicht.
        [complained] Hat einen Brief Spam genannt.
       *[other] Bekommt von hier keine Post. Mit Ihren Briefen hat das nichts zu tun.
    }

console-own-wish = Nur sie selbst können das zurücknehmen, mit dem Link in ihrer Post.
console-lift = Noch einmal versuchen
console-origins = Woher Adressen kamen
console-no-origins = Hier steht etwas, sobald Sie Leute einladen und sagen, woher ihre Adressen kommen.

# $written: number
# $waiting: number
# $bounced: number
# $complained: number
console-origin-fared = { $written } angeschrieben, { $waiting } warten, { $bounced } gibt es nicht, { $complained } nannten es Spam

console-origin-state =
    { $state ->
        [open] offen
        [trying] erst einige
        [released] alle
        [stopped] angehalten
       *[other] alle, auf Ihr Wort
    }

console-origin-go-on = Den anderen trotzdem schreiben

## Verlauf und Team

console-activity = Verlauf
console-nothing-happened = Noch ist nichts geschehen.

# $at: text
console-happened-by = { $at }: { $who }
# $more: number
console-happened-more = und { $more } weitere

console-author =
    { $author ->
        [account] jemand aus dem Team
        [link] wer den persönlichen Link hat
        [calendar] der Kalender der Person
        [door] jemand am Einlass
       *[other] von selbst
    }

console-happened =
    { $what ->
        [group-created] Die Gruppe wurde angelegt
        [group-updated] Die Einstellungen der Gruppe wurden geändert
        [group-deleted] Die Gruppe wurde gelöscht
        [event-created] Eine Veranstaltung wurde angelegt
        [event-published] Die Veranstaltung wurde veröffentlicht
        [event-updated] Die Veranstaltung wurde geändert
        [event-cancelled] Die Veranstaltung wurde abgesagt
        [event-restored] Die Absage wurde zurückgenommen
        [event-deleted] Ein Entwurf wurde gelöscht
        [invitation-created] Jemand wurde eingeladen
        [invitation-withdrawn] Jemand wurde ausgeladen
        [rsvp-changed] Eine Antwort kam
        [rsvp-promoted] Jemand rückte von der Warteliste nach
        [member-invited] Jemand wurde ins Team gebeten
        [member-joined] Jemand kam ins Team
        [member-updated] Jemand im Team bekam eine andere Rolle
        [member-left] Jemand verließ das Team oder nahm den Platz nicht an
        [key-created] Jemand im Team legte einen Schlüssel an
        [key-revoked] Ein Schlüssel von jemandem im Team wurde beendet
        [webhook-created] Ein Webhook wurde angelegt
        [webhook-updated] Ein Webhook wurde geändert oder aus- oder eingeschaltet
        [webhook-deleted] Ein Webhook wurde gelöscht
        [webhook-replayed] Eine Nachricht an einen Webhook wurde noch einmal gesendet
        [template-kept] Eine Vorlage wurde angelegt oder ersetzt
        [template-deleted] Eine Vorlage wurde gelöscht
        [origin-continued] Den Leuten einer Herkunft wird nun doch geschrieben
        [invitation-resent] Eine E-Mail wurde noch einmal gesendet
        [check_in-created] Jemand kam an
        [check_in-undone] Ein Einlass wurde zurückgenommen
        [contact-imported] Eine Liste von Leuten wurde übernommen
        [contact-deleted] Ein Kontakt wurde entfernt
        [follower-removed] Jemand, der der Gruppe folgte, wurde entfernt
        [suppression-lifted] Eine Adresse bekam noch eine Chance
        [event-announced] Die Veranstaltung wurde denen angekündigt, die der Gruppe folgen
        [letter-created] Ein Brief an Gäste wurde geschrieben
        [letter-undone] Ein Brief wurde zurückgenommen
        [door_link-created] Ein Link für den Einlass wurde angelegt
        [door_link-revoked] Ein Link für den Einlass wurde beendet
       *[other] { $what }
    }

console-team = Team
console-team-why = Bitten Sie jemanden um Hilfe. Die Person bekommt einen Brief und hat kein Recht, bevor sie annimmt. „Leitung“ darf alles, „Redaktion“ alles außer dem Team, „Gäste“ sieht nach Einladungen und Antworten, „Einlass“ hakt ab, wer kommt.
console-team-ask = Bitten
console-role = Rolle

# $role: text
console-make-role = Als { $role }

console-for-one-event = für eine Veranstaltung
console-not-accepted = hat noch nicht angenommen

## Warum etwas nicht getan wurde

refused-draft = Die Veranstaltung ist noch ein Entwurf, und niemand weiß von ihr: Veröffentlichen Sie sie zuerst.
refused-published = Die Veranstaltung ist schon veröffentlicht.
refused-cancelled = Die Veranstaltung ist abgesagt: Nehmen Sie zuerst die Absage zurück.
refused-over = Die Veranstaltung ist vorbei: Niemand wird mehr eingeladen oder angeschrieben.
refused-no-draft = Nur ein Entwurf lässt sich löschen: Sagen Sie die Veranstaltung stattdessen ab, damit die Leute es erfahren.
refused-changed-meanwhile = Jemand hat das geändert, während Sie es offen hatten. Öffnen Sie es neu, und wiederholen Sie Ihre Änderung an dem, was jetzt da ist.
refused-events-to-come = Eine veröffentlichte Veranstaltung dieser Gruppe steht noch bevor: Sagen Sie sie zuerst ab, damit alle davon hören. Löschen Sie dann die Gruppe.
refused-in-team = Diese Adresse hat schon einen Platz im Team: Ändern Sie die Rolle, oder nehmen Sie sie zuerst heraus.

# $minutes: number
refused-resent =
    { $minutes ->
        [one] Dieser Brief ging eben erst noch einmal hinaus: Warten Sie eine Minute.
       *[other] Dieser Brief ging eben erst noch einmal hinaus: Warten Sie { $minutes } Minuten.
    }

refused-suppressed = Diese Adresse bekommt solche Briefe nicht. Die Liste Ihrer Gruppe, wer keine Post bekommt, sagt warum.
refused-own-wish = Diese Person hat alle Post abbestellt oder sie Spam genannt: Nur sie selbst kann das zurücknehmen, mit dem Link in ihrer Post.

# $most: number
refused-unnamed = Leute müssen sehen, wer ihnen schreibt, bevor eine Gruppe mehr als { $most } einlädt: Tragen Sie in den Einstellungen der Gruppe ein, wer schreibt, die Postanschrift, die Datenschutzerklärung und wie Sie zu erreichen sind, und laden Sie dann noch einmal ein.

refused-new-organizer = Ein neues Konto schreibt in seiner ersten Woche höchstens 100 Leute am Tag an: Schreiben Sie weniger an, oder die anderen morgen.
refused-gone-out = Dieser Brief ist schon unterwegs oder wurde schon zurückgenommen.

console-seats-go =
    { $people ->
        [one] Es gibt Platz für Wartende: Eine Person bekommt einen Platz oder ein Angebot, und einen Brief.
       *[other] Es gibt Platz für Wartende: Bis zu { $people } von ihnen bekommen einen Platz oder ein Angebot, und einen Brief.
    }

console-save-and-tell-seated = Speichern und nur denen schreiben, die einen Platz bekommen
console-private-answers = Vertraulich beantwortet: Nur die Leitung sieht, wie oft was gesagt wurde, und niemand, von wem
console-colour = Farbe
console-colour-hint = Daran erkennt man ihre Seiten, Titelbilder und Briefe.
console-contacts = Kontakte
console-no-contacts = Es gibt noch keine. Wer auf einer Liste steht, die Sie einladen, wird ein Kontakt der Gruppe; Kontakten wird nie etwas angekündigt.
console-seat-log = Protokoll der Plätze
console-seat-step = { $from } → { $to }
console-give-seat = Platz geben
console-give-seat-why = Vom Team an eine wartende Person gegeben
console-for-which-events = Für welche Veranstaltungen
console-who-is-told =
    { $people ->
        [one] Eine Person ist eingeladen und bekommt sofort einen Brief.
       *[other] { $people } Leute sind eingeladen und bekommen sofort einen Brief.
    }
console-type-address = Bitte die Adresse ganz eintippen
console-type-wrong = Das ist nicht Zeichen für Zeichen, was dort steht.
console-file-or-paste = Es sind auch Adressen eingefügt: Bitte eine Liste nach der anderen schicken.
