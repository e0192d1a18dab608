# رسائل إلى أصحاب موعد واحد

console-letter-date = أي موعد
console-letter-all-dates = كل المواعيد
console-letter-date-hint = لموعد واحد يُختار الأشخاص بحسب ما أجابوا به عنه.

# $day: text
console-letter-of-date = للموعد { $day }
