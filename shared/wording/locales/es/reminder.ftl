## Recordatorios, a quien asiste.

reminder-subject = Recordatorio: { $title } @ { $when }
reminder-opening = Tiene una plaza en { $title }: { $when }.
reminder-ask = Si ya no puede asistir, díganoslo, por favor: así otra persona podrá ocupar su plaza.
reminder-ask-date = Si no puede asistir en esta fecha, díganoslo, por favor. Conservará su plaza en las demás.
reminder-button = No puedo asistir
