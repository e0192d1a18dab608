## Ce qui vaut pour tout ce qui est dit en français. Le genre et la forme d'adresse : « vous » ; l'espace devant « : » et dans « » est insécable.

language-name = Français
direction = ltr
full-stop = .
sentence-after = { $before } { $next }
became = →
after-label = { "\u00A0" }:{ " " }
