## A search among the people whom somebody may ask

asks-search = Name oder Thema
asks-search-none = Dazu kann gerade niemand gefragt werden.
asks-search-more = Es sind nicht alle zu sehen: Suchen Sie einen Namen oder ein Thema.
