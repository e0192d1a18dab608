## What organizers see of asks: numbers, and reports

console-asks = Asks
console-asks-why = What people ask of each other is theirs. Here are only numbers, and who was reported. Who was reported reaches nobody here until you looked, and after two reports for 90 days.
console-asks-sums = In 90 days: asked { $made }, agreed { $agreed }.

# $made: number
console-asks-made = In 90 days: asked { $made }. Fewer than five agreed: too few for a number.

console-asks-few = In 90 days fewer than five asks: too few for numbers.
console-asks-reported = Who was reported
console-asks-none-reported = Nobody was reported in 90 days.
console-asks-conduct = Asked { $made }, agreed { $agreed }, reported { $reported }.
console-asks-held = Asks reach nobody here
console-asks-look = I looked
