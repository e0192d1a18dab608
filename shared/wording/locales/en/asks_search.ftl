## A search among the people whom somebody may ask

asks-search = Name
asks-search-none = Nobody with this name can be asked now.
asks-search-more = Not everybody is shown: search for a name.
