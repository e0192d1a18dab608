## صفحة الفعالية وصفحة المجموعة

facts-hosts = مع
facts-coming = من سيحضر

facts-coming-count =
    { $count ->
        [zero] لا أحد حتى الآن
        [one] شخص واحد حتى الآن
        [two] شخصان حتى الآن
        [few] { $count } أشخاص حتى الآن
        [many] { $count } شخصًا حتى الآن
       *[other] { $count } شخص حتى الآن
    }

facts-map = الخريطة
event-agenda = البرنامج
event-group = الجهة الداعية
event-group-more = كل ما لدى { $group }
event-calendar = في تقويمكم
group-past = ما سبق
group-about-events = فعاليات { $group }

## الصفحة الشخصية

answer-more = إضافة ملاحظة
answer-change = تغيير إجابتي
dates-save = حفظ هذه المواعيد
offer-button-waitlist = نعم، إلى قائمة الانتظار
facts-own-clock = بالتوقيت هنا:
