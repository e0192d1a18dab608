## Bajo lo que quien organiza escribe a algunas personas de un evento.

organizer-letter-about = { $group } le escribe sobre:
organizer-letter-test = Esto es una prueba que solo usted ha recibido. Sus enlaces no abren nada.
