## A quienes organizan: ya no se escribe a personas de una procedencia nueva.

sending-stopped-subject = Se detuvieron los correos a personas de “{ $from }”
sending-stopped = De { $written_to } primeros correos a personas de “{ $from }”, { $bounced } volvieron porque la dirección no existe y { $complained } se marcaron como no deseados. Es demasiado: los servidores de correo no tardan en tomar a un remitente así por uno de correo basura, y entonces ningún correo suyo llega. Por eso no sale ninguno más hacia las personas de esa procedencia.

sending-stopped-next =
    { $waiting ->
        [one] { $waiting } persona espera. Compruebe si la lista es antigua y si estas personas esperan tener noticias suyas. Retire la invitación a quienes sea mejor no escribir.
       *[other] { $waiting } personas esperan. Compruebe si la lista es antigua y si estas personas esperan tener noticias suyas. Retire la invitación a quienes sea mejor no escribir.
    }
sending-stopped-go-on = Para escribir a las demás de todos modos
