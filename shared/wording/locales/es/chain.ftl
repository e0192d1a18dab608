## How help went on in a group, in sums and as a picture

chain-title = Cómo siguió la ayuda
chain-intro = Cada línea es una persona, de izquierda a derecha pasa el tiempo, y cada curva es una ayuda que fue de una a otra. No hay más nombres que los de quienes lo aceptaron en su página.
chain-few = Menos de cinco personas ayudaron o recibieron ayuda: muy pocas para contarlo.
chain-sums = Ayudas: { $helps }. Personas que ayudaron: { $helpers }. Personas que recibieron ayuda: { $helped }.
chain-forward = Personas que recibieron ayuda y después ayudaron a alguien: { $count }.
chain-caption = Quién ayudó a quién con el tiempo, { $count } personas: cada línea es una persona, cada curva una ayuda, y su color dice cuántas ayudas hay antes.
chain-left-out =
    { $count ->
        [one] Otra persona tuvo que ver con ayudas anteriores y no aparece.
       *[other] Otras { $count } tuvieron que ver con ayudas anteriores y no aparecen.
    }
chain-table = Lo mismo como tabla
chain-line = Línea
chain-gave = Ayudó
chain-got = Recibió ayuda
profile-named = Mi nombre puede aparecer junto a la imagen de este grupo sobre quién ayudó a quién
