# Webhooks et tâches, dans la console

console-webhooks = Webhooks
console-webhook = Webhook
console-webhooks-why = Un webhook dit à un autre programme ce qui se passe dans ce groupe : chaque chose est envoyée aussitôt à son adresse, signée, et renvoyée si personne ne la prend.
console-no-webhooks = Il n’y en a pas encore. Qui veut réagir par un programme à ce qui se passe ici vous donne une adresse ; saisissez-la ci-dessous.
console-webhook-url = Adresse d’envoi
console-webhook-url-hint = Elle commence par https:// et appartient à un programme qui attend ces messages.
console-webhook-types = Seulement une partie de ce qui se passe (rien de coché : tout)
console-webhook-all = Reçoit tout ce qui se passe

# $number: number
console-webhook-some =
    { $number ->
        [one] Reçoit { $number } type de fait
        [many] Reçoit { $number } types de faits
       *[other] Reçoit { $number } types de faits
    }

console-webhook-state =
    { $state ->
        [on] activé
        [off] désactivé
       *[other] en échec
    }

console-webhook-make = Créer le webhook
console-webhook-secret = Ce qui est envoyé à { $url } est signé avec ce secret. Il n’est montré que maintenant : copiez-le là où il sera vérifié.
console-webhook-turn-off = Désactiver
console-webhook-turn-on = Activer
console-webhook-delete = Supprimer
console-webhook-failing-since = Tous les essais échouent depuis
console-webhook-tries = Ce qui a été envoyé
console-webhook-no-tries = Rien n’a été envoyé ces 30 derniers jours.

# $at: text
# $attempt: number
console-try-at = { $at }, essai { $attempt }

# $status: number
console-try-answered = Réponse : statut { $status }

console-try-unanswered = Il n’y a pas eu de réponse.
console-try-again = Envoyer à nouveau

console-try-state =
    { $state ->
        [taken] accepté
       *[other] échec
    }

refused-webhook-off = Ce webhook est désactivé : activez-le d’abord.

# $most: number
refused-webhooks-many = Un groupe a au plus { $most } webhooks : supprimez-en un d’abord, ou faites-en recevoir davantage à un autre.

console-tasks = Tâches
console-tasks-why = Ce qui attend son heure, et ce qui n’a pas pu se faire. Ce qui échoue est retenté quelque temps ; une fois abandonné, cela attend votre décision.
console-no-tasks = Rien n’attend, et rien n’a échoué.

console-task-kind =
    { $kind ->
        [event_fan_out] Un changement est annoncé aux gens
        [reminder] Un rappel part
        [origin_trial] On écrit à une nouvelle liste, d’abord à quelques personnes
        [organizer_letter] Votre e-mail part
        [hold_expiry] Les places que personne n’a confirmées vont à d’autres
        [offers] Des places sont proposées à qui attend
        [still_coming] On demande à qui a une place s’il vient toujours
        [feedback] On demande à qui est venu comment c’était
        [draw] Les places sont tirées au sort
        [announce] Les abonnés apprennent un événement
        [webhook] Un webhook est averti
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] en attente
        [running] en cours
        [failed] échec
       *[other] manqué
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] Prévu : { $at }
        [running] Depuis { $at }
        [failed] Dernier essai : { $at }
       *[other] Aurait été dû : { $at }. Trop tard, cela aurait nui ; c’est donc resté sans suite.
    }

console-task-retry = Réessayer
