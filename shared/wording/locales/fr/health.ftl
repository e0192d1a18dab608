# L’état de l’instance, pour qui l’exploite

health-title = L’état de cette instance
health-well = Tout va bien.
health-ill = Quelque chose ici demande votre attention.
health-database = Base de données et son disque
health-database-well = Elle accepte les changements, et son disque a de la place.

health-database-ill =
    { $why ->
        [busy] Elle est surchargée : d’autres tiennent des verrous, ou il y a plus de travail qu’elle n’en fait.
        [read_only] Elle n’accepte aucun changement : voyez si elle est en lecture seule, ou de secours.
        [full] Son disque est plein : faites de la place. Ce qui a été confirmé est sauf.
        [failing] Son disque défaille : voyez le journal du système, et pensez à votre sauvegarde.
        [damaged] Une partie est illisible : arrêtez, et restaurez une sauvegarde.
        [moved] Le fichier n’est plus là où il a été ouvert : redémarrez.
       *[other] Elle ne répond pas : voyez si elle fonctionne.
    }

health-queue = File d’attente
health-queue-well = Elle accepte les messages.
health-queue-ill = Le courtier de messages ne répond pas. Rien n’est perdu : les messages attendent son retour dans la base.
health-letters = E-mails dus
health-letters-none = Aucun : tous sont partis.

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
        [one] { $letters } ; il attend depuis { $minutes } min.
        [many] { $letters } ; le plus ancien attend depuis { $minutes } min.
       *[other] { $letters } ; le plus ancien attend depuis { $minutes } min.
    }

health-mail-server = Serveur de messagerie
health-mail-server-none = Aucun n’est réglé : les e-mails restent dans un dossier, que montre /dev/mailbox.
health-mail-server-took-none = Aucun e-mail n’est encore parti.

# $deferred: number
# $minutes: number
health-mail-server-took = Il a pris le dernier e-mail il y a { $minutes } min. Reportés et retentés : { $deferred }.
health-mail-server-silent = Il n’a pris aucun e-mail alors que certains attendent : voyez s’il fonctionne, et ce que dit le journal du worker.
health-tasks = Tâches
health-tasks-well = Aucune n’a échoué, et aucune n’est en retard.

# $failed: number
# $overdue: number
health-tasks-ill = Échouées : { $failed }. En retard : { $overdue }. Voyez `acquaint tasks list` ; `acquaint tasks retry` les relance.
health-messages = Messages pour la file

# $number: number
health-messages-wait =
    { $number ->
        [0] Aucun n’attend.
        [one] { $number } attend.
        [many] { $number } attendent.
       *[other] { $number } attendent.
    }

health-inbound = Courrier de l’extérieur

# $number: number
health-inbound-wait =
    { $number ->
        [0] Tout est lu.
        [one] { $number } attend d’être lu.
        [many] { $number } attendent d’être lus.
       *[other] { $number } attendent d’être lus.
    }
