# 用德语如何称呼对方

console-german-form = 用德语称呼对方时
console-german =
    { $form ->
        [du] 用亲近的称呼（du）
       *[sie] 用正式的称呼（Sie）
    }
