# Names of those who agreed, shown to those who are coming

names-none = Personne n’a encore montré son nom.
names-show-mine = Montrer mon nom à celles et ceux qui viennent
names-save = Enregistrer ce choix
