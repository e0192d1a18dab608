## Unter dem, was Veranstalter einigen Eingeladenen schreiben.

organizer-letter-about = { $group } schreibt zu:
organizer-letter-test = Dies ist ein Test, den nur Sie bekommen haben. Seine Links öffnen nichts.
