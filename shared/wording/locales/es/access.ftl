## Lo que el lugar tiene para quien lo necesita.

facts-access = Accesibilidad

access-fact =
    { $fact ->
        [step_free] sin escalones
        [accessible_toilet] aseo accesible
        [reserved_parking] aparcamiento reservado
        [hearing_loop] bucle magnético
        [sign_language] lengua de signos
        [captions] subtítulos
       *[quiet_room] sala tranquila
    }

console-access = El lugar: { $fact }
