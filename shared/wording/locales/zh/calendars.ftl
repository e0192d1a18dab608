## 日历中的文字。

calendar-cancelled = 已取消：{ $title }
calendar-online-with-seat = 线上：取得名额后即可收到链接。
calendar-of-person = 我的活动：{ $group }
calendar-of-person-about = 您受邀参加的活动，以及您的回复状态。
