## The people of an event who gave one answer to a question.

answered-so = { $question }: { $answer }
answered-choose = Nach Antwort auf eine Frage
answered-any = Gleich, was sie geantwortet haben
