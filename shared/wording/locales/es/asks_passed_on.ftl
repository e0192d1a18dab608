## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] Conozco a alguien: preguntarle
       *[other] Conozco a alguien más indicado
    }
asks-pass-on-hint = A quien elija se le pregunta con sus palabras, que { $name } también lee después de un sí. { $name } sabrá que usted lo pasó, pero no a quién, antes de un sí.
asks-pass-on-to = A quién
asks-pass-on-why = Unas palabras a esa persona sobre { $name } ({ $min } a { $max } caracteres)
asks-connector = { $connector } cree que ustedes dos deberían conocerse: «{ $words }»
asks-passed-subject = { $name } pasó su petición
asks-passed-opening = { $name } conoce a alguien que puede ayudarle mejor y ha hecho que se le pregunte. Sabrá algo a más tardar el { $day }, sea lo que sea.
asks-passed-outside-subject = { $name } quiere escribir a alguien por usted
asks-passed-outside-opening = { $name } conoce a alguien que puede ayudarle mejor y piensa escribirle. Sabrá algo a más tardar el { $day }, sea lo que sea.
asks-passed-said = Lo ha pasado. Gracias. Si la respuesta es sí, lo sabrá.
