## The people of an event who gave one answer to a question.

answered-so = { $question } : { $answer }
answered-choose = Selon la réponse à une question
answered-any = Quelle que soit la réponse
