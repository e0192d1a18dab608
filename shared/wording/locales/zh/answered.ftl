## The people of an event who gave one answer to a question.

answered-so = { $question }：{ $answer }
answered-choose = 按问题的回答
answered-any = 不论如何回答
