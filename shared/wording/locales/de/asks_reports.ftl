## What organizers see of asks: numbers, and reports

console-asks = Bitten
console-asks-why = Worum Leute einander bitten, ist ihre Sache. Hier stehen nur Zahlen, und wer gemeldet wurde. Wer gemeldet wurde, erreicht hier niemanden, bis Sie es angesehen haben, und nach zwei Meldungen 90 Tage lang.
console-asks-sums = In 90 Tagen: { $made } Bitten, { $agreed } mit Ja.
console-asks-made = In 90 Tagen: { $made } Bitten. Weniger als fünf mit Ja: zu wenige für eine Zahl.
console-asks-few = In 90 Tagen weniger als fünf Bitten: zu wenige für Zahlen.
console-asks-reported = Wer gemeldet wurde
console-asks-none-reported = In 90 Tagen wurde niemand gemeldet.
console-asks-conduct = { $made } Bitten, { $agreed } mit Ja, { $reported } gemeldet.
console-asks-held = Bitten erreichen hier niemanden
console-asks-look = Angesehen
