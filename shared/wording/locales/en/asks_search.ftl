## A search among the people whom somebody may ask

asks-search = Name or topic
asks-search-none = Nobody who matches can be asked now.
asks-search-more = Not everybody is shown: search for a name or a topic.
