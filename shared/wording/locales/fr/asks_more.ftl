## What people see of each other below the fold, and what is said of times

invalid-too-far = C’est dans plus de { $days } jours : choisissez une date plus proche.
asks-soon-needed-by = Quand vous en avez besoin (à l’heure de { $zone })
asks-soon-line-before = Votre mot a déjà été envoyé.
profile-mentees = Personnes que j’accompagne en mentorat en même temps (0 à { $most } ; chacune compte six mois)
asks-mentees = Accompagne jusqu’à { $count } personnes à la fois
asks-speaks = Parle : { $languages }
asks-with-a-seat = Les personnes qui viennent s’entraident : un café, une mise en relation, un conseil. Sur votre page, vous dites en quoi vous pouvez aider et si l’on peut vous solliciter. D’une semaine avant à trente jours après, vous pouvez solliciter les autres.
