## The people of an event who gave one answer to a question.

answered-so = { $question }: { $answer }
answered-choose = حسب الإجابة عن سؤال
answered-any = أيًّا كانت الإجابة
