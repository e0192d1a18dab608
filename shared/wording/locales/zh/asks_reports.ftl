## What organizers see of asks: numbers, and reports

console-asks = 请求
console-asks-why = 人们之间的请求属于他们自己。这里只有数字和被举报者。被举报者的请求在您查看之前不送达任何人；两次被举报后，90天内均不送达。
console-asks-sums = 90天内：请求 { $made }，同意 { $agreed }。
console-asks-made = 90天内：请求 { $made }。同意少于五个：太少，不显示数字。
console-asks-few = 90天内请求少于五个：太少，不显示数字。
console-asks-reported = 被举报者
console-asks-none-reported = 90天内无人被举报。
console-asks-conduct = 请求 { $made }，同意 { $agreed }，被举报 { $reported }。
console-asks-held = 其请求在此不送达任何人
console-asks-look = 已查看
