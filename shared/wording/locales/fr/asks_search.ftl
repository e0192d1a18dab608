## A search among the people whom somebody may ask

asks-search = Nom ou sujet
asks-search-none = Personne n’y correspond qui puisse être sollicité en ce moment.
asks-search-more = Tout le monde n’est pas affiché : cherchez un nom ou un sujet.
