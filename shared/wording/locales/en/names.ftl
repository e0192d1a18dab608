# Names of those who agreed, shown to those who are coming

names-none = Nobody has shown their name yet.
names-show-mine = Show my name to those who are coming
names-save = Save this
