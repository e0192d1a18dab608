# Vorlagen von Veranstaltungen

console-template-forget = Vorlage { $name } löschen
