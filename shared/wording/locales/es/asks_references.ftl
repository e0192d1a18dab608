## References that were promised, asked for anew for each job

asks-references = Referencias que le prometieron
asks-references-hint = Para cada puesto pregunta de nuevo, y cada vez es un sí o un no. Diga de qué puesto se trata.
asks-references-job = Qué puesto ({ $min } a { $max } caracteres)
asks-references-send = Preguntar para este puesto
