## Lo que quien organiza pregunta a quien dice que sí.

questions-heading = Lo que pregunta quien organiza
questions-owed = Responda, por favor, a las preguntas de quien organiza
questions-send = Enviar mis respuestas
fault-question = «{ $question }»: falta una respuesta, o no es ninguna de las posibles.
fault-question-reworded = «{ $question }» se ha redactado de nuevo entretanto: léala otra vez, por favor.
console-questions = Preguntas a quien dice que sí
console-questions-hint = Una por línea: un tipo (text, choice, many, yes_no, consent, private), con * si es obligatoria, la pregunta, sus opciones tras |, una ayuda tras //, cada signo entre espacios. Con «after» delante del tipo se pregunta al terminar, con un solo correo, a quien vino; con «door», la entrada ve la respuesta. Deje como está lo que sigue a #: nombra la pregunta.
questions-after = ¿Qué tal fue? A quien organiza le gustaría saberlo
questions-after-done = Gracias: quien organiza tiene sus respuestas
question-private = Solo lo ven los propietarios del grupo, y se borra 7 días después del evento.
question-private-given = Ya ha respondido; déjelo vacío para conservarlo.
question-private-clear = Borrar mi respuesta

## The letter that asks once it is over

feedback-subject = ¿Qué tal fue? { $title }
feedback-opening = «{ $title }» ha terminado, y usted tenía una plaza. A quien organiza le gustaría saber qué tal le fue.
feedback-once = Responde en su página personal. Este es el único correo sobre ello.
feedback-button = Decir qué tal fue
