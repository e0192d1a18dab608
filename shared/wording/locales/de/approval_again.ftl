## Wo über Angenommene neu entschieden wird.

console-approval-again = Neu entscheiden, wenn Angenommene Gäste oder Antworten ändern
hint-approval-again = Wenn Sie Ihre Gäste oder Antworten ändern, wird neu entschieden, und Ihr Platz ist solange frei.
