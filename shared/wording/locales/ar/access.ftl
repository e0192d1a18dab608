## ما في المكان لمن يحتاج إليه.

facts-access = تيسير الوصول

access-fact =
    { $fact ->
        [step_free] بلا درج
        [accessible_toilet] دورة مياه ميسّرة
        [reserved_parking] موقف محجوز
        [hearing_loop] حلقة سمعية
        [sign_language] لغة الإشارة
        [captions] نصوص مكتوبة
       *[quiet_room] غرفة هادئة
    }

console-access = المكان: { $fact }
