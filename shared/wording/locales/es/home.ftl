## La primera página

home-title = Donde se encuentran las personas que deberían conocerse
home-about = Acquaint organiza eventos para conocerse por correo y calendario. Usted crea un evento y dice a quién invitar; cada persona responde desde el correo que recibió. Sin cuenta, sin aplicación, sin contraseña.
home-picture = Tres personas, cada una en su propio círculo; donde dos círculos se cruzan, se conocen.
home-how = Cómo funciona
home-how-invite = Usted invita
home-how-invite-means = A personas en una lista, a quienes siguen a su grupo o a cualquiera en la página del evento. Cada una recibe un solo correo, con un archivo de calendario.
home-how-answer = La gente responde
home-how-answer-means = Con una pulsación en el correo, o en su propio calendario. Plazas, acompañantes y lista de espera se mantienen correctos por sí solos.
home-how-hear = Todo el mundo se entera
home-how-hear-means = Cada cambio sale en un solo correo correcto para quienes afecta, y los recordatorios llegan a tiempo.
home-begin = Organizar un evento
home-invited = ¿Recibió una invitación? Abra el enlace de su correo.
home-docs = Para quien escribe programas
home-api = Cómo funciona la API
home-openapi = El documento OpenAPI
home-messages = Mensajes que seguir
home-mailbox = Los correos enviados
home-mailbox-why = No hay ningún servidor de correo configurado, así que los correos se guardan aquí.
home-elements = Elementos de estas páginas
