## How help went on in a group, in sums and as a picture

chain-title = Wie Hilfe weiterging
chain-intro = Jede Linie ist ein Mensch, von links nach rechts vergeht die Zeit, und jeder Bogen ist Hilfe, die von jemandem zu jemandem ging. Namen stehen da nur von denen, die auf ihrer Seite zugestimmt haben.
chain-few = Weniger als fünf Menschen haben geholfen oder wurden unterstützt: zu wenige, um davon zu erzählen.
chain-sums = Hilfen: { $helps }. Menschen, die geholfen haben: { $helpers }. Menschen, denen geholfen wurde: { $helped }.
chain-forward = Menschen, denen geholfen wurde und die danach jemandem halfen: { $count }.
chain-caption = Wer wem wann geholfen hat, { $count } Menschen: Jede Linie ist ein Mensch, jeder Bogen eine Hilfe, und die Farbe sagt, wie viele Hilfen davor liegen.
chain-left-out =
    { $count ->
        [one] Eine andere Person hatte mit früherer Hilfe zu tun und fehlt hier.
       *[other] { $count } andere hatten mit früherer Hilfe zu tun und fehlen hier.
    }
chain-table = Dasselbe als Tabelle
chain-line = Linie
chain-gave = Hat geholfen
chain-got = Wurde geholfen
profile-named = Mein Name darf neben dem Bild dieser Gruppe stehen, wer wem geholfen hat
