## Correos breves cuyo asunto es un enlace, y las páginas que los piden

link-why = Recibe este correo porque alguien, probablemente usted, indicó la dirección { $address } en { $site } el { $day }. Si no fue usted, no tiene que hacer nada.

link-object = ¿No fue usted? No más correos de este sitio a { $address }
link-leave-team = Dejar el equipo de { $group }
your-links-subject = Sus enlaces personales
your-links-opening = Ha pedido sus enlaces personales. Esto es todo lo que está por venir para { $address }.
your-links-button = Abrir mi página
links-yours-alone = Los enlaces de este correo son solo para usted: por favor, no los comparta.

## La página para pedirlos

links-lost = ¿Perdió aquel correo? Pida que le envíen sus enlaces.
links-title = Recibir sus enlaces
links-why = ¿Perdió el correo con su enlace personal? Indique la dirección con la que recibió la invitación y le llegará un correo con todo lo que está por venir para usted.
links-address = Su dirección de correo
links-send = Enviarme mis enlaces
links-asked-title = Mire su correo
links-asked = Si hay algo por venir para esta dirección, va en camino un correo con sus enlaces. Puede tardar unos minutos; mire también entre el correo no deseado.
links-address-wrong = Esto no es una dirección de correo. Escríbala así: anna@example.org.
