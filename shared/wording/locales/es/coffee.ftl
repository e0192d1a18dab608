## A group's monthly coffee

coffee-title = Un café este mes
coffee-subject =
    { $kind ->
        [coffee_remind] Aún hay tiempo: ¿un café con alguien de { $group } este mes?
        [coffee_tomorrow] Mañana sabrá con quién toma café
        [coffee_meet] Su café de este mes: { $names }
        [coffee_nobody] Este mes no hay café
       *[coffee_ask] ¿Un café con alguien de { $group } este mes?
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] ¿Le gustaría tomar un café este mes con alguien de { $group }? Basta un clic. Quien no diga nada hasta el { $day } queda fuera esta vez.
        [coffee_tomorrow] Usted participa. El { $day } usted y alguien de { $group } reciben el nombre y la dirección de la otra persona. Si al final no le conviene, un clic hasta entonces salta este mes, y nadie se entera.
        [coffee_meet] Usted y { $names } de { $group } participan este mes en un café. Quien escribe primero propone una hora: una respuesta a este correo llega directamente.
        [coffee_nobody] Este mes no quedó nadie de { $group } a quien pudiera conocer. El mes que viene se le pregunta de nuevo.
       *[coffee_ask] ¿Le gustaría tomar un café este mes con alguien de { $group }? No se encuentra dos veces con nadie antes de haber conocido a todas las demás personas que participan. Dígalo hasta el { $day }; quien no dice nada queda fuera.
    }
coffee-two = { $one } y { $other }
coffee-closing = A partir de aquí es cosa de ustedes: Acquaint no lee nada de ello. Las tarjetas acompañan este correo.
coffee-say = Sí o no
coffee-skip = Saltar este mes
coffee-in = Participo
coffee-out = Este mes no
coffee-never = No preguntarme más
coffee-leave = No preguntarme más
# $day: text
coffee-why = Recibe este correo porque el { $day } dijo en su página que { $group } puede preguntarle cada mes si participa en un café ({ $address }).
# $day: text
coffee-page = Quien de { $group } participa recibe el { $day } el nombre y la dirección de otra persona. Hasta entonces puede decir otra cosa, y nadie se entera.
coffee-said =
    { $answer ->
        [in] Este mes participa.
        [over] Este mes ya está decidido. Mire su correo.
        [never] Ya no se le preguntará. Si cambia de idea, está en su propia página.
       *[out] Este mes no participa.
    }
profile-coffee = Preguntarme cada mes si participo en un café con alguien de este grupo
console-coffee =
    { $state ->
        [on] El café mensual está activado: a quien lo marcó en su página se le pregunta el día uno si participa, y recibe a alguien con quien verse. Usted no ve quién se encuentra con quién.
       *[off] Un café mensual puede reunir a su gente, de dos en dos: a quien lo marca en su página se le pregunta cada mes si participa. Usted no vería quién se encuentra con quién.
    }
console-coffee-switch =
    { $what ->
        [off] Desactivar el café mensual
       *[on] Activar el café mensual
    }
