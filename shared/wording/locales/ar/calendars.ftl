## ما تقوله التقاويم.

calendar-cancelled = أُلغيت: { $title }
calendar-online-with-seat = عبر الإنترنت: يصلكم الرابط فور حصولكم على مكان.
calendar-of-person = فعالياتي: { $group }
calendar-of-person-about = ما دُعيتم إليه، وأين وصلتم فيه.
