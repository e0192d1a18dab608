# كيف يُخاطَب الناس بالألمانية

console-german-form = بالألمانية يُخاطَب الناس
console-german =
    { $form ->
        [du] بصيغة الأصدقاء (du)
       *[sie] بصيغة رسمية (Sie)
    }
