## Meetings of two who said yes to each other

meet-button =
    { $kind ->
        [meet_offer] 选择时间或提出其他时间
        [planned] 改期或取消
        [meet_off] 提出其他时间
        [meet_ask] 告知是否见面
       *[none] 约定见面时间
    }
meet-when = 时间
meet-where = 地点或链接
meet-title = 与 { $name } 见面
meet-subject =
    { $kind ->
        [meet_gone] 您的见面已取消
        [meet_off] 已取消：与 { $name } 的见面
        [meet_ask] 您与 { $name } 见面了吗？
       *[meet_offer] { $name } 提出了见面时间
    }
# $when: text
meet-subject-at =
    { $kind ->
        [meet_off] 已取消：与 { $name } 的见面 @ { $when }
        [meet_reminder] 即将与 { $name } 见面 @ { $when }
       *[meet] 您将与 { $name } 见面 @ { $when }
    }
meet-opening =
    { $kind ->
        [meet_gone] 您的见面已取消，也不会另约时间。您无需做任何事：日历会将其移除。
        [meet_off] 与 { $name } 的见面已取消。可以在页面上提出其他时间。
        [meet] 您与 { $name } 已约定时间。接受后会出现在您的日历中。
        [meet_reminder] 提醒：您即将与 { $name } 见面。
        [meet_ask] 您与 { $name } 原定见面。见到了吗？在页面上点击一下即可。
       *[meet_offer] { $name } 向您提出了几个时间。请选择一个，或提出其他时间。
    }
# $day: text
meet-why = 您收到此邮件，是因为您与 { $name } 于{ $day }都同意了（{ $address }）。
meet-summary = { $name } 与您
meet-called-off = 已取消。
meet-waits = 您提出的时间已发给对方，等待对方选择。
meet-pick = 选择时间
meet-happened = 见面了吗？
meet-happened-yes = 是
meet-happened-no = 否
meet-told =
    { $what ->
        [yes] 见面了：很好。
       *[no] 没有见成。如果双方仍有意，请直接写信：你们已有彼此的地址。
    }
meet-offer = 提出时间
meet-offer-hint = 最多三个，按 { $zone } 的时间。已选定的时间在另选之前一直有效。
meet-offer-button = 提出这些时间
meet-off = 取消
meet-gone-title = 已没有会面
meet-gone = 这里已没有会面：它不会举行，或早已结束。您无需做任何事。如果它还在您的日历里，可以将其删除。
