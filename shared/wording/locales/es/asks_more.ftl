## What people see of each other below the fold, and what is said of times

invalid-too-far = Faltan más de { $days } días: elija una hora más cercana.
asks-soon-needed-by = Cuándo la necesita (según el reloj de { $zone })
asks-soon-line-before = Su línea ya se envió antes.
profile-mentees = Personas a las que acompaño a la vez en mentoría (0 a { $most }; cada una cuenta medio año)
asks-mentees = Acompaña hasta a { $count } a la vez
asks-speaks = Habla: { $languages }
asks-with-a-seat = Quienes vienen se ayudan: con un café, un contacto, un consejo. En su página dice en qué puede ayudar y si otras personas pueden preguntarle. Desde una semana antes hasta treinta días después puede preguntar a las demás.
