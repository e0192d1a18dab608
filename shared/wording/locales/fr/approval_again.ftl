## Là où l’on décide de nouveau.

console-approval-again = Décider de nouveau si une personne acceptée change ses accompagnants ou ses réponses
hint-approval-again = Si vous changez vos accompagnants ou vos réponses, les organisateurs décident de nouveau, et votre place est libre entre-temps.
