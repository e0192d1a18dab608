## Anmelden mit dem Browser

sign-in-title = Anmelden
sign-in-why = Geben Sie die Adresse Ihres Kontos an. Sie bekommen eine E-Mail mit einem Link, der Sie anmeldet.
sign-in-none =
    { $signup ->
        [open] Noch kein Konto? Dieselbe E-Mail eröffnet eines.
       *[closed] Noch kein Konto? Wer diese Instanz betreibt, legt eines für Sie an, oder jemand holt Sie ins Team einer Gruppe.
    }
sign-in-address = Ihre E-Mail-Adresse
sign-in-send = Link schicken
sign-in-address-wrong = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.
sign-in-asked-title = Sehen Sie in Ihre E-Mails
sign-in-asked = Wenn sich diese Adresse hier anmelden darf, ist eine E-Mail an sie unterwegs. Öffnen Sie ihren Link innerhalb von 15 Minuten in diesem Browser.
sign-in-asked-elsewhere = Haben Sie ihn auf einem anderen Gerät geöffnet? Dann zeigt er dort sechs Ziffern: Geben Sie sie hier ein.
sign-in-code = Die sechs Ziffern
sign-in-code-send = Anmelden
sign-in-code-wrong = Diese Ziffern sind falsch, oder der Link ist zu alt. Nach fünf falschen Versuchen fordern Sie einen neuen Link an.
sign-in-new = Einen neuen Link anfordern
sign-in-press = In diesem Browser als { $address } anmelden.
sign-in-button = Anmelden
sign-in-elsewhere-title = Anderswo angefordert
sign-in-elsewhere = Jemand möchte sich in einem anderen Browser als diesem als { $address } anmelden. Waren Sie das, auf einem anderen Gerät? Dann drücken Sie den Knopf und geben die Ziffern dort ein.
sign-in-elsewhere-warning = Wenn Sie nichts angefordert haben, schließen Sie diese Seite. Geben Sie die Ziffern nie weiter: Wer sie hat, ist als Sie angemeldet.
sign-in-show-code = Ziffern zeigen
sign-in-code-title = Ihre Ziffern
sign-in-code-is = Geben Sie diese Ziffern in dem Browser ein, in dem Sie den Link angefordert haben, innerhalb von 15 Minuten:
sign-in-over-title = Dieser Link wurde benutzt oder ist zu alt
sign-in-over = Ein Link meldet einmal an, innerhalb von 15 Minuten. Es wurde nichts geändert.

## Die Konsole

console-title = Konsole
console-signed-in = Sie sind als { $address } angemeldet.
console-groups = Ihre Gruppen
console-no-groups = Sie gehören noch zu keinem Team einer Gruppe. Legen Sie eine Gruppe an, oder lassen Sie sich von einer einladen.

# $role: text
console-place = { $group }: { $role }

# $role: text
console-place-event = { $group }, nur { $event }: { $role }

role =
    { $role ->
        [owner] Leitung
        [editor] Redaktion
        [people] Gäste (Einladungen und Antworten)
        [door] Einlass
       *[other] eine Rolle, die diese Version nicht kennt
    }

console-offer = Das Angebot ansehen
console-leave = Verlassen
console-sessions = Angemeldete Browser
console-browser = { $name }
console-browser-unknown = Ein Browser

# $since: text
# $seen: text
console-session = angemeldet am { $since }, zuletzt gesehen am { $seen }

console-this-browser = (dieser)
console-end = Abmelden
console-keys = Schlüssel
console-keys-why = Mit einem Schlüssel benutzen Programme die API in Ihrem Namen: `Authorization: Bearer KEY`.
console-no-keys = Es gibt keine.
console-key-called =
    { $name ->
        [unnamed] Ein Schlüssel ohne Namen
       *[other] { $name }
    }

# $made: text
console-key-made = angelegt am { $made }

# $used: text
console-key-used = zuletzt benutzt am { $used }

console-key-unused = nie benutzt

# $ends: text
console-key-ends = bis { $ends }

console-key-rights = nur { $rights }
console-revoke = Beenden
console-key-new = Schlüssel anlegen
console-key-name = Sein Name

# $max: number
console-key-name-wrong = Ein Schlüssel braucht einen Namen mit höchstens { $max } Zeichen, in einer Zeile.
console-key-title = Ihr neuer Schlüssel
console-key-shown = Das ist der Schlüssel „{ $name }“. Er wird nur jetzt gezeigt: Kopieren Sie ihn dorthin, wo er gebraucht wird.
console-back = Zurück zur Konsole
console-sign-out = Abmelden
console-sign-out-everywhere = Überall abmelden
console-last-owner = Sie leiten diese Gruppe als Letzte: Geben Sie die Leitung erst jemand anderem.

## Ein Platz in einem Team

place-title = Ein Platz in einem Team

# $role: text
place-offered = Sie sind eingeladen, sich um { $group } zu kümmern, als: { $role }.

# $role: text
place-offered-event = Sie sind eingeladen, sich um { $event } von { $group } zu kümmern, als: { $role }.

place-join = Mitmachen
place-decline = Nein, danke

# $role: text
place-joined = Sie kümmern sich um { $group }, als: { $role }.

# $role: text
place-joined-event = Sie kümmern sich um { $event } von { $group }, als: { $role }.

place-declined-title = Abgelehnt
place-declined = Sie gehören nicht zum Team.
place-console = Zur Konsole

## Die Briefe

sign-in-letter-subject = Ihr Link zum Anmelden
sign-in-letter-opening = Mit diesem Link melden Sie sich als { $address } an. Er gilt für einen Klick, innerhalb von 15 Minuten nach der Anfrage, in dem Browser, der gefragt hat.
sign-in-letter-closing = In einem anderen Browser zeigt er sechs Ziffern, die Sie dort eingeben, wo Sie gefragt haben. Geben Sie weder die Ziffern noch diesen Link weiter.
place-letter-subject = { $group }: ein Platz im Team

# $role: text
place-letter-opening = Sie sind eingeladen, sich um { $group } zu kümmern, als: { $role }.

# $role: text
place-letter-opening-event = Sie sind eingeladen, sich um { $event } von { $group } zu kümmern, als: { $role }.

place-letter-button = Das Angebot ansehen
place-letter-closing = Es gibt Ihnen kein Recht, und niemand erfährt davon, bevor Sie es annehmen.
# $day: text
place-letter-why = Sie bekommen diese E-Mail, weil jemand, der { $group } leitet, Ihre Adresse { $address } am { $day } bei { $site } angegeben hat. Wenn Sie den Platz nicht wollen, müssen Sie nichts tun.
place-letter-decline = Ich möchte diesen Platz nicht

## Seiten über das, was nicht ging

error-again-title = Melden Sie sich dafür neu an
error-again = Was ein Dieb behalten könnte, verlangt eine Anmeldung der letzten 10 Minuten.
error-again-sign-in-next = Es wurde nichts geändert. Melden Sie sich unter /console/sign-in neu an und wiederholen Sie es.
error-cross-site-title = Das kam von anderswo
error-cross-site = Ihr Browser sagt nicht, dass eine unserer Seiten das geschickt hat, deshalb wurde es nicht getan.
error-cross-site-next = Öffnen Sie /console und drücken Sie dort den Knopf. Wenn es wieder nicht geht, nehmen Sie einen neueren Browser.
error-role-title = Das dürfen Sie nicht
error-role = Ihre Rolle oder Ihr Schlüssel hat nicht das Recht `{ $right }`.
error-role-next = Wer die Gruppe leitet, kann Ihnen eine Rolle geben, die es hat.
error-makes-no-groups = Ihr Konto kam mit einem Platz in einem Team. Eigene Gruppen legt es nicht an.
error-makes-no-groups-next = Wer dieses Programm betreibt, kann es erlauben: `acquaint organizer create` mit Ihrer Adresse.
error-unchanged-next = Es wurde nichts geändert.
error-home = Zur Startseite
console-key-new-rights = Die Rechte, auf die er beschränkt ist
console-key-new-rights-hint = Je Zeile eines von diesen: { $words }. Leer heißt: alles, was Sie dürfen.
console-key-new-ends = Wann er endet (UTC)
