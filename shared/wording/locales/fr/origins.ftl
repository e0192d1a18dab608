## Aux organisateurs : on n'écrit plus aux personnes d'une nouvelle provenance.

sending-stopped-subject = Les e-mails aux personnes de « { $from } » sont suspendus

sending-stopped = Sur { $written_to } premiers e-mails aux personnes de « { $from } », { $bounced } sont revenus parce que l’adresse n’existe pas, et { $complained } ont été signalés comme indésirables. C’est trop : les serveurs de messagerie prennent vite un tel expéditeur pour un spammeur, et plus aucun de vos e-mails n’arrive. Il n’en part donc plus vers les personnes de cette provenance.

sending-stopped-next =
    { $waiting ->
        [one] { $waiting } personne attend. Vérifiez si la liste est ancienne, et si ces personnes s’attendent à avoir de vos nouvelles. Retirez l’invitation de celles à qui mieux vaut ne pas écrire.
       *[other] { $waiting } personnes attendent. Vérifiez si la liste est ancienne, et si ces personnes s’attendent à avoir de vos nouvelles. Retirez l’invitation de celles à qui mieux vaut ne pas écrire.
    }
sending-stopped-go-on = Pour écrire quand même aux autres
