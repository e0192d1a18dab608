# How people are spoken to in German

console-german-form = In German, people are spoken to
console-german =
    { $form ->
        [du] as friends (du)
       *[sie] formally (Sie)
    }
