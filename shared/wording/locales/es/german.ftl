# Cómo se trata a la gente en alemán

console-german-form = En alemán se trata a la gente
console-german =
    { $form ->
        [du] de tú (du)
       *[sie] de usted (Sie)
    }
