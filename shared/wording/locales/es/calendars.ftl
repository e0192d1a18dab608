## Lo que dicen los calendarios.

calendar-cancelled = Cancelado: { $title }
calendar-online-with-seat = En línea: recibirá el enlace en cuanto tenga una plaza.
calendar-of-person = Mis eventos: { $group }
calendar-of-person-about = A qué tiene invitación y cuál es su situación.
