# Names of those who agreed, shown to those who are coming

names-none = Nadie ha mostrado aún su nombre.
names-show-mine = Mostrar mi nombre a quienes vienen
names-save = Guardar esto
