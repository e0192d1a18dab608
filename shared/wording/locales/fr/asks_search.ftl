## A search among the people whom somebody may ask

asks-search = Nom
asks-search-none = Personne de ce nom ne peut être sollicité en ce moment.
asks-search-more = Tout le monde n’est pas affiché : cherchez un nom.
