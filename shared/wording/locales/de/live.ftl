# Seiten, die sich von selbst ändern.

live-title = Was gerade geschieht
live-pause = Anhalten
live-resume = Weiter
live-no-answers = Noch hat niemand geantwortet.
live-letters-label = Briefe

# $sent: number
# $left: number
# $deferred: number
# $failed: number
live-letters = Briefe: { $sent } verschickt, { $left } stehen aus, { $deferred } von Mailservern aufgeschoben, { $failed } haben niemanden erreicht
live-broken = Das ändert sich nicht mehr von selbst; die Seite wird in einer halben Minute neu geladen.
