# Plantillas de eventos

console-template-forget = Eliminar la plantilla { $name }
