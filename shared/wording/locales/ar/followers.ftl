## متابعة مجموعة

follow-title = متابعة { $group }
follow-why = تصلكم رسالة عن كل فعالية جديدة. بلا حساب، وبضغطة واحدة تنتهي المتابعة.
follow-button = متابعة
follow-asked-title = تفقّدوا بريدكم
follow-asked = إن لم يكن هذا العنوان يتابع { $group } بعد، ففي الطريق إليه رسالة. اضغطوا على الزر الذي فيها خلال يومين.
follow-press = ستصل إلى { $address } رسائل عن الفعاليات الجديدة من { $group }: رسالتان في الأسبوع على الأكثر من جميع المجموعات هنا.
follow-done-title = أنتم الآن من المتابعين
follow-done = ستصلكم أخبار الفعاليات القادمة من { $group }. وفي كل رسالة طريقة لإنهاء ذلك.
answer-follow = أخبروني بالفعاليات القادمة من { $group } (ستصلكم رسالة للتأكيد)
join-then = في الصفحة التالية يمكنكم إضافة مرافقين وترك ملاحظة وتغيير إجابتكم.

## رسائل إلى المتابعين

confirm-follow-subject = يُرجى التأكيد: متابعة { $group }
confirm-follow-opening = اضغطوا على الزر لتصل إلى { $address } أخبار الفعاليات الجديدة من { $group }.
confirm-follow-closing = الرابط صالح لمدة يومين. وإن لم تضغطوا عليه، فلن يصلكم شيء بعد ذلك.
new-event-subject = جديد: { $title } – { $when }
new-events-subject = فعاليات جديدة من { $group }

new-events-opening =
    { $count ->
        [zero] لا فعاليات جديدة لدى { $group }.
        [one] لدى { $group } فعالية جديدة.
        [two] لدى { $group } فعاليتان جديدتان.
        [few] لدى { $group } { $count } فعاليات جديدة.
       *[other] لدى { $group } { $count } فعالية جديدة.
    }

new-events-button = العرض والإجابة
new-events-closing = لا تحتاجون إلى حساب. الروابط لكم وحدكم: يُرجى عدم إعادة توجيه هذه الرسالة.
new-events-why = تصلكم هذه الرسالة لأن { $address } يتابع { $group } منذ { $day }.
new-events-leave = لا مزيد من رسائل { $group }
