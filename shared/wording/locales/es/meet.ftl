## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] Elegir una hora o proponer otras
        [planned] Cambiarla o cancelarla
        [meet_off] Proponer otra hora
        [meet_ask] Decir si ocurrió
       *[none] Una hora para verse
    }
meet-when = Cuándo
meet-where = Dónde, o un enlace
meet-title = Encuentro con { $name }
meet-subject =
    { $kind ->
        [meet_gone] Su encuentro se ha cancelado
        [meet_off] Cancelado: encuentro con { $name }
        [meet_ask] ¿Se vieron usted y { $name }?
       *[meet_offer] { $name } propone horas para verse
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] Cancelado: encuentro con { $name } @ { $when }
        [meet_reminder] Pronto: encuentro con { $name } @ { $when }
       *[meet] Se encuentra con { $name } @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] Su encuentro se ha cancelado y no habrá otra hora. No tiene que hacer nada: su calendario lo quita.
        [meet_off] El encuentro con { $name } se ha cancelado. En la página se puede proponer otra hora.
        [meet] Usted y { $name } tienen hora. Está en su calendario si la acepta.
        [meet_reminder] Un recordatorio: pronto se ve con { $name }.
        [meet_ask] Usted y { $name } iban a verse. ¿Ocurrió? Basta con pulsar en la página.
       *[meet_offer] { $name } le propone horas. Elija una o proponga otras.
    }
# $day: text
meet-why = Recibe este correo porque usted y { $name } dijeron que sí el { $day } ({ $address }).
meet-summary = { $name } y usted
meet-called-off = Cancelado.
meet-waits = La otra persona tiene sus horas y elegirá una.
meet-pick = Elegir una hora
meet-happened = ¿Ocurrió?
meet-happened-yes = Sí
meet-happened-no = No
meet-told =
    { $what ->
        [yes] Ocurrió: bien.
       *[no] No ocurrió. Si ambos aún quieren, escríbanse: tienen las direcciones.
    }
meet-offer = Proponer horas
meet-offer-hint = Hasta tres, según el reloj de { $zone }. Una hora elegida vale hasta que se elija otra.
meet-offer-button = Proponer estas
meet-off = Cancelar
meet-gone-title = Ya no hay encuentro
meet-gone = Aquí ya no hay ningún encuentro: no tendrá lugar, o pasó hace tiempo. No tiene que hacer nada. Si todavía está en su calendario, puede quitarlo.
