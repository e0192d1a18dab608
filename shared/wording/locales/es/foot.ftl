## Al pie de cada correo a quien está invitado, y en su página: por qué se le escribe y quién lo hace.

foot-why = Recibe este correo porque { $group } escribió la dirección { $address } y la invitó el { $day }.
foot-why-asked = Recibe este correo porque usted solicitó una plaza el { $day }, con la dirección { $address }.

foot-why-said =
    { $ground ->
        [asked] Recibe este correo porque { $group } invitó a { $address } el { $day }, tal como usted había pedido; de dónde procede la dirección: “{ $from }”.
        [came_before] Recibe este correo porque { $group } invitó a { $address } el { $day }, ya que asistió en otra ocasión; de dónde procede la dirección: “{ $from }”.
        [member] Recibe este correo porque { $group } invitó a { $address } el { $day }, ya que es miembro; de dónde procede la dirección: “{ $from }”.
       *[knows_personally] Recibe este correo porque { $group } invitó a { $address } el { $day }, ya que se conocen; de dónde procede la dirección: “{ $from }”.
    }

foot-yours-alone = No necesita ninguna cuenta. Los enlaces de este correo son solo para usted: por favor, no los comparta.
foot-writer = Quién escribe: { $writer }
foot-writer-at = Quién escribe: { $name }, { $address }
foot-contact = Contacto: { $contact }
foot-privacy = Qué se hace con sus datos
foot-unsubscribe = Darse de baja
foot-unsubscribe-means = Dejará de recibir invitaciones, recordatorios y otros correos de { $group }.
