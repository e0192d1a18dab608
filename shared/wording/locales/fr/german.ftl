# Comment on s’adresse aux gens en allemand

console-german-form = En allemand, on s’adresse aux gens
console-german =
    { $form ->
        [du] en les tutoyant (du)
       *[sie] en les vouvoyant (Sie)
    }
