## الرسالة إلى المالكين عند إيقاف webhook لمجموعتهم

webhook-off-subject = أُوقف webhook تابع لـ«{ $group }»
webhook-off-opening = منذ خمسة أيام لم يُقبل شيء مما أُرسل إلى { $url }، لذلك لن يُرسل شيء بعد الآن: لقد أُوقف. وما يحدث في { $group } إلى أن تعيدوا تشغيله لن يُرسل لاحقًا؛ تجدونه في نشاط المجموعة (`GET /groups/…/activity`).
webhook-off-button = كيفية إعادة تشغيله
webhook-off-closing = يبيّن `GET { $tries }` نتيجة كل محاولة. وبعد إصلاح ذلك، أرسلوا `PATCH { $path }` مع `"enabled": true`.
webhook-off-why = تصلكم هذه الرسالة لأن { $address } من مالكي { $group } على { $site }.
