# Wie Leute auf Deutsch angesprochen werden

console-german-form = Auf Deutsch werden die Leute
console-german =
    { $form ->
        [du] geduzt
       *[sie] gesiezt
    }
