## A search among the people whom somebody may ask

asks-search = Nombre
asks-search-none = Ahora no se puede preguntar a nadie con este nombre.
asks-search-more = No se muestran todas las personas: busque un nombre.
