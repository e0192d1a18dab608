## Ce que disent les calendriers.

calendar-cancelled = Annulé : { $title }
calendar-online-with-seat = En ligne : vous recevrez le lien dès que vous aurez une place.
calendar-of-person = Mes événements : { $group }
calendar-of-person-about = Vos invitations, et où vous en êtes.
