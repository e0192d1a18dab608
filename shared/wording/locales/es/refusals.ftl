## Por qué no se aceptó una respuesta y qué se puede hacer después.

refusal-full = El evento está completo y no tiene lista de espera. Aún puede responder “quizás” o “no”.

refusal-too-many-guests =
    { $max ->
        [0] No se puede llevar acompañantes: responda solo por usted.
        [one] Cada persona puede llevar como máximo 1 acompañante. Responda de nuevo con menos acompañantes.
       *[other] Cada persona puede llevar como máximo { $max } acompañantes. Responda de nuevo con menos acompañantes.
    }

refusal-does-not-fit =
    { $free ->
        [one] No hay sitio para { $asked } personas: queda { $free } plaza como máximo. Responda de nuevo con menos acompañantes.
       *[other] No hay sitio para { $asked } personas: quedan { $free } plazas como máximo. Responda de nuevo con menos acompañantes.
    }

refusal-not-open-yet = Todavía no se puede responder a este evento. Recibirá un correo cuando sea posible.
refusal-closed = El plazo de respuesta ha terminado; aún puede decir que no.
refusal-over = El evento ha terminado.
refusal-cancelled = El evento se canceló.
refusal-withdrawn = La invitación se retiró. Consulte con quien le invitó.
refusal-date-called-off = Esta fecha se canceló. Aún puede responder para las demás.
refusal-no-seat-for-one-date = Una plaza para una sola fecha va unida a una plaza en la serie: diga primero que sí a toda la serie y después que no a las fechas en que faltará.
refusal-last-date = Es la última fecha a la que iba a asistir: diga que no a toda la serie, para que otra persona pueda ocupar su plaza.

refusal-below-taken =
    { $taken ->
        [one] Ya hay 1 plaza ocupada: el aforo no puede ser menor.
       *[other] Ya hay { $taken } plazas ocupadas: el aforo no puede ser menor.
    }
