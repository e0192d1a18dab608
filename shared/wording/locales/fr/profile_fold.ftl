## What people say of themselves below the fold, and in confidence

profile-more = Plus sur vous, si vous voulez
profile-headline = Qui vous êtes, en une ligne
profile-employer = Où vous travaillez
profile-field = Votre domaine
profile-stage = Où vous en êtes
profile-languages = Langues que vous parlez
profile-confidence = En confidence
profile-confidence-hint = Personne ne voit ceci, pas même les organisateurs : c’est conservé chiffré, et n’aide qu’à choisir qui est sollicité d’abord à très court terme.
profile-confidence-helps = Je peux aider
profile-confidence-seeks = J’aimerais de l’aide
profile-delicate =
    { $topic ->
        [equal_pay] Demander l’égalité de salaire
        [trouble] Difficultés au travail
        [leaving] Quitter ou perdre un emploi
        [health] Santé et soin des proches
       *[pay] Négocier un salaire
    }
profile-avoids = Personnes et employeurs que je ne veux pas rencontrer, un par ligne : un nom, une adresse e-mail ou une entreprise
profile-avoids-hint = Personne ne voit ceci. Les demandes entre vous se terminent comme si personne n’avait regardé.
asks-paused-subject = Une pause dans les demandes
asks-paused-opening = Trois demandes de suite sont restées sans un mot de vous. C’est très bien ainsi : pendant trente jours, aucune autre ne vous parvient, et personne ne l’apprend. Si vous préférez être sollicité, un clic met fin à la pause.
asks-stay = Que les demandes me parviennent
asks-stay-hint = Les demandes ne vous parviennent pas en ce moment. Un clic, et elles vous parviennent de nouveau.
