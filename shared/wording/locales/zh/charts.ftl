# 活动进展的图

chart-heading = 图示
chart-nothing = 收到第一个回复后，这里会显示回复如何到来、名额如何坐满。
chart-answers = 回复随时间的变化。
chart-this-time = 这一次

chart-last-time = 上一次：{ $title }

# $answers: number
chart-answers-said =
    { $answers ->
       *[other] 至今 { $answers } 个回复。
    }

# $answers: number
# $before: number
chart-answers-beside = 至今 { $answers } 个；上一次同期 { $before } 个。

chart-room = 名额渐满。
chart-seats-taken = 已占名额

# $capacity: number
chart-capacity = 可容纳 { $capacity } 人

chart-axis-days = 开始前的天数
chart-axis-hours = 开始前的小时数

# $days: number
chart-days-before =
    { $days ->
        [0] 开始时
       *[other] { $days } 天前
    }

# $hours: number
chart-hours-before =
    { $hours ->
        [0] 开始时
       *[other] { $hours } 小时前
    }

chart-table = 用表格显示
chart-when = 时间
chart-reach = 人们在哪一步离开。
chart-reach-why = 不做任何跟踪：没有人知道谁打开了邮件。
chart-invited = 已邀请
chart-reached = 邮件服务器已接收
chart-answered = 已回复
chart-said-yes = 答应要来
chart-came = 到场
chart-letters = 邮件。

chart-letter-state =
    { $state ->
        [sent] 邮件服务器已接收
        [left] 待发送
        [deferred] 被推迟，将重试
       *[other] 未送达任何人
    }
