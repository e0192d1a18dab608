## References that were promised, asked for anew for each job

asks-references = Références qui vous ont été promises
asks-references-hint = Pour chaque poste, vous demandez à nouveau, et chaque fois c’est un oui ou un non. Dites de quel poste il s’agit.
asks-references-job = Quel poste ({ $min } à { $max } caractères)
asks-references-send = Demander pour ce poste
