## A search among the people whom somebody may ask

asks-search = Name
asks-search-none = Niemand mit diesem Namen kann gerade gefragt werden.
asks-search-more = Es sind nicht alle zu sehen: Suchen Sie einen Namen.
