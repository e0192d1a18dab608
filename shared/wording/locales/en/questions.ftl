## What an organizer asks those who say yes.

questions-heading = What the host asks
questions-owed = Please answer the host's questions
questions-send = Send my answers
fault-question = “{ $question }”: an answer is missing, or is none of those that there are.
fault-question-reworded = “{ $question }” was worded anew while you answered: please read it again.
console-questions = Questions to who says yes
console-questions-hint = A line each: a kind (text, choice, many, yes_no, consent, private), with a * if it has to be answered, the question, its options behind |, help behind //, each sign between blanks. With after before the kind, who came is asked by one letter once it is over; with door before it, the door sees the answer. Leave what stands behind # as it is: it names the question.
questions-after = How was it? The host would like to know
questions-after-done = Thank you: the host has your answers
question-private = Only the owners of the group see this, and it is deleted 7 days after the event.
question-private-given = You answered it; leave it empty to keep that.
question-private-clear = Delete what I answered

## The letter that asks once it is over

feedback-subject = How was it? { $title }
feedback-opening = { $title } is over, and you had a place. The host would like to know how it was for you.
feedback-once = You answer on your own page. This is the only letter about it.
feedback-button = Say how it was
