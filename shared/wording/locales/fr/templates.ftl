# Modèles d’événements

console-template-forget = Supprimer le modèle { $name }
