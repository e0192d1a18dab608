# Names of those who agreed, shown to those who are coming

names-none = Noch hat niemand den eigenen Namen gezeigt.
names-show-mine = Meinen Namen denen zeigen, die kommen
names-save = Das speichern
