# Webhooks und Aufgaben, in der Konsole

console-webhooks = Webhooks
console-webhook = Webhook
console-webhooks-why = Ein Webhook sagt einem anderen Programm, was in dieser Gruppe geschieht: Alles geht sofort an seine Adresse, unterschrieben, und noch einmal, wenn es niemand annimmt.
console-no-webhooks = Noch gibt es keinen. Wer etwas programmiert, das auf das Geschehen hier antworten soll, gibt Ihnen eine Adresse; tragen Sie sie unten ein.
console-webhook-url = Adresse, an die es geht
console-webhook-url-hint = Sie beginnt mit https:// und gehört zu einem Programm, das darauf wartet.
console-webhook-types = Nur manches davon (nichts angekreuzt: alles)
console-webhook-all = Bekommt alles, was geschieht

# $number: number
console-webhook-some =
    { $number ->
        [one] Bekommt eine Art von Ereignis
       *[other] Bekommt { $number } Arten von Ereignissen
    }

console-webhook-state =
    { $state ->
        [on] an
        [off] aus
       *[other] misslingt
    }

console-webhook-make = Webhook anlegen
console-webhook-secret = Was an { $url } geht, wird mit diesem Geheimnis unterschrieben. Es steht nur jetzt hier: Kopieren Sie es dorthin, wo es geprüft wird.
console-webhook-turn-off = Abschalten
console-webhook-turn-on = Einschalten
console-webhook-delete = Löschen
console-webhook-failing-since = Jeder Versuch misslang seit
console-webhook-tries = Was gesendet wurde
console-webhook-no-tries = In den letzten 30 Tagen wurde nichts gesendet.

# $at: text
# $attempt: number
console-try-at = { $at }, Versuch { $attempt }

# $status: number
console-try-answered = Beantwortet mit Status { $status }

console-try-unanswered = Es kam keine Antwort.
console-try-again = Noch einmal senden

console-try-state =
    { $state ->
        [taken] angenommen
       *[other] misslungen
    }

refused-webhook-off = Dieser Webhook ist aus: Schalten Sie ihn zuerst ein.

# $most: number
refused-webhooks-many = Eine Gruppe hat höchstens { $most } Webhooks: Löschen Sie zuerst einen, oder lassen Sie einen mehr bekommen.

console-tasks = Aufgaben
console-tasks-why = Was auf seine Zeit wartet, und was nicht gelang. Misslungenes wird eine Weile von selbst wieder versucht; ist es aufgegeben, wartet es auf Sie.
console-no-tasks = Nichts wartet, und nichts ist misslungen.

console-task-kind =
    { $kind ->
        [event_fan_out] Die Leute erfahren von einer Änderung
        [reminder] Eine Erinnerung geht hinaus
        [origin_trial] Eine neue Liste wird angeschrieben, zuerst wenige
        [organizer_letter] Ihr Brief geht hinaus
        [hold_expiry] Plätze, die niemand bestätigt hat, gehen an andere
        [offers] Plätze werden Wartenden angeboten
        [still_coming] Wer einen Platz hat, wird gefragt, ob sie oder er noch kommt
        [feedback] Wer da war, wird gefragt, wie es war
        [draw] Plätze werden verlost
        [announce] Wer der Gruppe folgt, erfährt von einer Veranstaltung
        [webhook] Ein Webhook wird benachrichtigt
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] wartet
        [running] läuft
        [failed] misslungen
       *[other] versäumt
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] Wird erledigt: { $at }
        [running] Seit { $at }
        [failed] Zuletzt versucht: { $at }
       *[other] Wäre fällig gewesen: { $at }. Zu spät hätte es geschadet, darum blieb es aus.
    }

console-task-retry = Noch einmal versuchen
