## How help went on in a group, in sums and as a picture

chain-title = How help went on
chain-intro = Each line is a person, from left to right as time goes by, and each curve is help that went from one to another. There are no names but of those who agreed to it on their page.
chain-few = Fewer than five people helped, or were helped: too few to tell.
chain-sums = Helps: { $helps }. People who helped: { $helpers }. People who were helped: { $helped }.
chain-forward = People who were helped, and helped somebody after that: { $count }.

# $count: number
chain-caption = Who helped whom over time, { $count } people: each line is a person, each curve a help, and its colour says how many helps lie before it.

# $count: number
chain-left-out =
    { $count ->
        [one] One other had to do with earlier help, and is left out.
       *[other] { $count } others had to do with earlier help, and are left out.
    }
chain-table = The same as a table
chain-line = Line
chain-gave = Helped others
chain-got = Was helped
profile-named = My name may stand beside this group’s picture of who helped whom
