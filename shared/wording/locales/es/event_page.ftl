## La página del evento y la del grupo

facts-hosts = Con
facts-coming = Quién asiste

facts-coming-count =
    { $count ->
        [one] { $count } persona hasta ahora
       *[other] { $count } personas hasta ahora
    }

facts-map = Mapa
event-agenda = Programa
event-group = Quién invita
event-group-more = Todo lo de { $group }
event-calendar = En su calendario
group-past = Lo que hubo
group-about-events = Eventos de { $group }

## La página personal

answer-more = Añadir una nota
answer-change = Cambiar mi respuesta
dates-save = Guardar estas fechas
offer-button-waitlist = Sí, a la lista de espera
facts-own-clock = En la hora de aquí:
