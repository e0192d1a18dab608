# 写给某一个日期的人

console-letter-date = 哪个日期
console-letter-all-dates = 所有日期
console-letter-date-hint = 选择单个日期时，以各人对该日期的答复为准。

# $day: text
console-letter-of-date = 针对{ $day }这一场
