## The people of an event who gave one answer to a question.

answered-so = { $question }: { $answer }
answered-choose = Según la respuesta a una pregunta
answered-any = Cualquiera que sea la respuesta
