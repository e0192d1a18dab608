# How letters go out, as it happens

live-letters-title = E-mails qui partent
live-letters-none = Rien n’a encore été envoyé pour cet événement.
live-letters-done = Tous les e-mails dus sont partis.
live-letters-still = Aucun n’est parti durant la dernière minute. L’envoi reprend de lui-même dès que possible.

# $minutes: number
live-letters-about =
    { $minutes ->
        [one] Encore { $minutes } minute environ, au rythme de la dernière.
        [many] Encore { $minutes } minutes environ, au rythme de la dernière.
       *[other] Encore { $minutes } minutes environ, au rythme de la dernière.
    }
live-letters-deferred = Tous les autres sont partis ; remis à plus tard par des serveurs et retentés d’eux-mêmes : { $letters }.
