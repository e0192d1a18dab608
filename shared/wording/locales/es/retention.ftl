# Qué borra un grupo de su gente y cuándo: el correo a los propietarios una semana antes y el campo de la consola

retention-subject = { $group } borrará nombres y direcciones

# $day: text
# $count: number
retention-opening =
    { $count ->
        [one] A partir del { $day } se borrarán el nombre y la dirección de una invitación a eventos pasados de { $group }, tal como está configurado en el grupo.
        [many] A partir del { $day } se borrarán los nombres y las direcciones de { $count } de invitaciones a eventos pasados de { $group }, tal como está configurado en el grupo.
       *[other] A partir del { $day } se borrarán los nombres y las direcciones de { $count } invitaciones a eventos pasados de { $group }, tal como está configurado en el grupo.
    }

retention-button = Verlo
retention-closing = No hay que hacer nada. Los totales y las plazas se conservan. Si aún necesita los nombres, lléveselos en un archivo o haga que el grupo los conserve más tiempo: un cambio no borra nada durante una semana.
when-soon = pronto

console-retention-days = Días después de un evento en los que se conservan nombres y direcciones
console-retention-hint = Vacío: se conservan para siempre. Un cambio no borra nada durante una semana, y los propietarios reciben un correo una semana antes.

# $day: text
# $count: number
console-retention-next =
    { $count ->
        [one] Lo próximo, el { $day }: una invitación quedará sin nombre. Los propietarios reciben un correo una semana antes.
        [many] Lo próximo, el { $day }: { $count } de invitaciones quedarán sin nombre. Los propietarios reciben un correo una semana antes.
       *[other] Lo próximo, el { $day }: { $count } invitaciones quedarán sin nombre. Los propietarios reciben un correo una semana antes.
    }
