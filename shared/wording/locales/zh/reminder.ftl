## 发给参加者的提醒。

reminder-subject = 提醒：{ $title } @ { $when }
reminder-opening = 您在“{ $title }”有一个名额：{ $when }。
reminder-ask = 如果您无法前来，请告诉我们：这样别人就能得到您的名额。
reminder-ask-date = 如果您无法参加这一场，请告诉我们。其他场次的名额会为您保留。
reminder-button = 我无法参加
