## Seiten über das, was schiefging: ein Titel, was nicht stimmt und was man noch tun kann.

error-not-found-title = Dieser Link führt zu nichts
error-not-found = Unter dieser Adresse gibt es nichts.
error-not-found-next = Mailprogramme kürzen Links manchmal: Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie ihn ganz. Wenn Sie mehrere E-Mails zu dieser Veranstaltung haben, nehmen Sie die neueste. Führt der Link immer noch zu nichts, fragen Sie die Person, die Sie eingeladen hat.
error-page-expired-title = Dieser Link galt eine Viertelstunde
error-page-expired = Ein Link zu Ihrer eigenen Seite öffnet sie eine Viertelstunde lang, und danach noch zwei Stunden in dem Browser, der sie geöffnet hat: Sie zeigt alles, was über Sie gespeichert ist.
error-page-expired-next = Lassen Sie sich einen neuen schicken: Das dauert eine Minute.
error-too-many-title = Zu viele Versuche

# $seconds: number
error-too-many =
    { $seconds ->
        [one] Von Ihrer Adresse kamen zu viele Versuche: Bitte warten Sie eine Sekunde.
       *[other] Von Ihrer Adresse kamen zu viele Versuche: Bitte warten Sie { $seconds } Sekunden.
    }

error-too-many-answers-title = Zu viele Antworten

# $seconds: number
error-too-many-answers =
    { $seconds ->
        [one] Auf diese Einladung wurde innerhalb einer Minute zu oft geantwortet: Es gilt die letzte angenommene Antwort. Bitte warten Sie eine Sekunde, und antworten Sie dann noch einmal.
       *[other] Auf diese Einladung wurde innerhalb einer Minute zu oft geantwortet: Es gilt die letzte angenommene Antwort. Bitte warten Sie { $seconds } Sekunden, und antworten Sie dann noch einmal.
    }

error-wait-next = Warten Sie, und öffnen Sie dann den Link aus Ihrer neuesten E-Mail.
error-busy-title = Gleich geht es weiter
error-busy = Gerade ist zu viel auf einmal los, oder die Datenbank ist nicht erreichbar.
error-again-next = Warten Sie einen Moment, und laden Sie die Seite neu: Sie zeigt, was gespeichert wurde.
error-key-title = Dafür braucht man einen Schlüssel
error-key = Dafür braucht man den Schlüssel eines Veranstalters; Programme senden ihn als `Authorization: Bearer KEY`.
error-key-wrong = Dieser Schlüssel öffnet nichts: Er ist falsch oder wurde widerrufen. `acquaint key create` erzeugt einen neuen.
error-key-next = Diese Seite ist nur für die Veranstalter dieser Instanz: Laden Sie sie neu, und geben Sie Ihren Schlüssel als Passwort ein.
error-method-title = Das geht hier nicht
error-method = Diese Adresse nimmt eine solche Anfrage nicht an.
error-method-next = Öffnen Sie den Link noch einmal aus Ihrer E-Mail.
error-unreadable-title = Das war nicht lesbar
error-unreadable = Etwas an den gesendeten Angaben stimmt nicht.
error-unreadable-next = Es wurde nichts geändert. Gehen Sie zurück, berichtigen Sie Ihre Angaben, und senden Sie sie noch einmal.
error-refused-title = Das geht gerade nicht
error-internal-title = Etwas ist schiefgegangen
error-internal = Das ist unser Fehler. Wer diese Instanz betreibt, findet die Ursache im Protokoll unter der Nummer { $number }.

error-too-large-title = Das ist zu groß

# $limit: number
error-too-large =
    { $limit ->
        [one] Von einem solchen Formular wird höchstens ein Byte gelesen, und es kam mehr.
       *[other] Von einem solchen Formular werden höchstens { $limit } Bytes gelesen, und es kamen mehr.
    }

# $max: number
error-note =
    { $max ->
        [one] Die Bemerkung kann nicht übernommen werden: Sie darf ein Zeichen haben.
       *[other] Die Bemerkung kann nicht übernommen werden: Sie darf bis zu { $max } Zeichen haben, darunter keine Steuerzeichen.
    }

# $max: number
error-guests =
    { $max ->
        [one] Die Zahl der Begleitpersonen ist nicht lesbar: Schreiben Sie 0 oder 1.
       *[other] Die Zahl der Begleitpersonen ist nicht lesbar: Schreiben Sie eine ganze Zahl von 0 bis { $max }.
    }

error-answer = Ihre Antwort ist nicht lesbar: Wählen Sie Ja, Nein oder Vielleicht.
