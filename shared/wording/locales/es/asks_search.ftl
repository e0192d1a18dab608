## A search among the people whom somebody may ask

asks-search = Nombre o tema
asks-search-none = Ahora no se puede preguntar a nadie que corresponda.
asks-search-more = No se muestran todas las personas: busque un nombre o un tema.
