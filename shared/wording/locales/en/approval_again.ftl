## Where who was accepted is looked at anew.

console-approval-again = Decide anew when who was accepted changes guests or answers
hint-approval-again = If you change your guests or answers, the organizers decide anew, and your place is free meanwhile.
