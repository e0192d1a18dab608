## The people of an event who gave one answer to a question.

answered-so = { $question }: { $answer }
answered-choose = By answer to a question
answered-any = Whatever they answered
