## Places that are drawn.

not-drawn-subject = Not drawn this time: { $title }
not-drawn-opening = The places at { $title } were drawn, and yours was not among them. We are sorry.
not-drawn-next = You keep your place on the waitlist: if somebody can't come, you may still get in. How the draw went can be checked by anybody who was part of it; ask the organizers for the seat log.
not-drawn-button = See where you stand

## Pages

rsvp-in-draw = You are in the draw

# $when: text
rsvp-in-draw-next = Places are drawn on { $when }. You hear by mail either way.

# $when: text
hint-lottery = Places are drawn on { $when } among all who say yes until then. It does not matter who is first.

## The console

console-lottery-at = When places are drawn
console-lottery-at-hint = For a lottery: until then everybody who says yes waits. Parties stay whole. The seed is fixed from now on, and its hash stands in the seat log.

## The letters about answers

subject-in-draw = You are in the draw

# $title: end
letter-in-draw = You are in the draw for { $title }

# $title: end
letter-drawn = There is a place for you at { $title }

# $moment: text
situation-in-draw = Places are drawn on { $moment }, and it does not matter who said yes first. You hear by mail either way.
