# What is asked before somebody or something is taken away

console-sure =
    { $what ->
        [template] { $about } steht nicht mehr zur Wahl, wo Ihre Gruppe eine Veranstaltung anlegt. Was daraus angelegt wurde, bleibt.
        [follower] { $about } erfährt von keiner neuen Veranstaltung der Gruppe mehr. Wer will, kann ihr wieder folgen.
        [contact] { $about } steht nicht mehr bei den Kontakten der Gruppe. Einladungen bleiben.
        [member] { $about } kann nichts mehr öffnen, was der Gruppe gehört.
        [leave] Sie verlassen { $about } und können dort nichts mehr öffnen.
        [key] Programme, die { $about } verwenden, sind sofort ausgesperrt.
       *[invitation] { $about } ist nicht mehr eingeladen und gibt den Platz ab. Wer schon davon wusste, erfährt es in einem Brief.
    }

console-lists-waiting = Listen, die warten

console-list-waiting = { $people } Personen, eingelesen: { $at }. Sie bleibt einen Tag.

console-letter-as-html = Wie Mailprogramme ihn zeigen
console-event-activity = Was geschah

console-followers-are-told =
    { $people ->
        [one] Eine Person, die der Gruppe folgt, ist nicht eingeladen und erfährt davon.
       *[other] { $people } Leute, die der Gruppe folgen, sind nicht eingeladen und erfahren davon.
    }
