## 邮件主题。标题和时间事先已缩短。

subject = { $news }：{ $title } @ { $when }

subject-invitation = 邀请
subject-updated = 更新
subject-on-again = 恢复举行
subject-date-off = 一场已取消
subject-date-changed = 一场有变动
subject-dates-changed = 多场有变动
subject-cancelled = 已取消
subject-withdrawn = 邀请已撤回
subject-waitlisted = 候补中
subject-seat = 您有名额了
subject-not-taken = 关于您的回复
subject-going = 您将参加
subject-maybe = 也许
subject-declined = 您已谢绝
subject-noted = 您的回复

## 首句：邀请和更新

letter-invited = { $group } 邀请您参加：{ $title }
letter-invited-again = { $group } 再次邀请您参加：{ $title }
letter-invited-after-all = “{ $title }”恢复举行，{ $group } 再次邀请您参加。
letter-waitlisted = “{ $title }”名额已满：您在候补名单上。
letter-promoted = 有名额空出，归您了：{ $title }
letter-on-again = “{ $title }”恢复举行。
letter-on-again-moved = “{ $title }”恢复举行，但改了时间：{ $when }。
letter-on-again-otherwise = “{ $title }”恢复举行，但有些安排与之前不同。
letter-repeats-otherwise = “{ $title }”的重复安排有变：{ $when }。
letter-repeats-no-longer = “{ $title }”不再重复，只举行一次：{ $when }。
letter-dates-changed = “{ $title }”有{ $count }场发生变动。
letter-moved-and-elsewhere = “{ $title }”的时间和地点都有变动。
letter-moved = “{ $title }”的时间改为：{ $when }。
letter-no-venue = “{ $title }”不再有线下地点。
letter-elsewhere = “{ $title }”的地点改为：{ $place }
letter-not-online = “{ $title }”不再在线上举行。
letter-online-for-seated = “{ $title }”为有名额的人提供线上链接。
letter-online = “{ $title }”有新的线上链接。
letter-date-off = “{ $title }”有一场取消：{ $date }。
letter-date-on-again = “{ $title }”有一场恢复举行：{ $date }。
letter-date-moved = “{ $title }”有一场改期：由{ $date }改为{ $when }。
letter-renamed = “{ $before }”现更名为：{ $title }
letter-changed-back = “{ $title }”之前的变动已撤销：一切仍如您先前所知。
letter-new-description-and-point = “{ $title }”的介绍和地图位置有更新。
letter-new-description = “{ $title }”的介绍有更新。
letter-new-point = “{ $title }”的地图位置有更新。
letter-no-point = “{ $title }”不再标注于地图上。
letter-news = 有新消息：{ $title }

## 首句：活动的终止

letter-cancelled = “{ $title }”取消了：{ $when }。
letter-was-cancelled = “{ $title }”已取消：{ $when }。
letter-withdrawn = 您参加“{ $title }”的邀请已撤回。
letter-reason = { $group } 说明：{ $reason }
letter-out-of-calendar = 此邮件中的文件会将其从您的日历中移除。
letter-over = 活动现已结束：您无需做任何事。

## 首句：您的回复

letter-going = 您将参加：{ $title }
letter-going-but-one = 您将参加“{ $title }”，但{ $date }那一场除外。
letter-going-but-two = 您将参加“{ $title }”，但{ $dates }两场除外。
letter-going-but-many = 您将参加“{ $title }”，但其中{ $count }场除外。
letter-said-maybe = 您回复了“也许”：{ $title }
letter-said-no = 您已谢绝：{ $title }
letter-answer-noted = 您对“{ $title }”的回复已记录。
letter-noted-yes = { $group } 为您记录为参加：{ $title }
letter-noted-maybe = { $group } 为您记录为也许参加：{ $title }
letter-noted-no = { $group } 为您记录为无法参加：{ $title }

## 日历发来的、无法照原样接受的回复

not-taken-stale = 您的日历回复的是较早的时间或地点：{ $title }请重新回复。
not-taken-closed = 您的日历的回复到达时，“{ $title }”的回复已经截止。
not-taken-closed-next = 您仍可回复“不参加”。
not-taken-full = “{ $title }”名额已满且没有候补名单，因此您的日历回复的“参加”无法接受。
not-taken-full-next = 如有名额空出，您可以在您的页面上回复“参加”。
not-taken-too-many = “{ $title }”剩余的名额不够您的日历所填的人数。
not-taken-too-many-next = 您可以在您的页面上减少人数后回复。

not-taken-fewer-guests =
    { $max ->
        [0] 您的日历为“{ $title }”填写了同伴，但本活动不能携带同伴，因此未计入。
       *[other] 您的日历为“{ $title }”填写的同伴超过每人上限：最多可携带{ $max }位。
    }

not-taken-waitlisted = 名额已满：您在候补名单上。
not-taken-one-date = 您的日历只对一场回复了“参加”：{ $title }
not-taken-one-date-next = 名额是针对整个系列的：请先对整个系列回复“参加”，再对您缺席的场次回复“不参加”。
not-taken-last-date = 您的日历对“{ $title }”中您打算参加的最后一场回复了“不参加”。因此您在该系列中的名额已空出。
not-taken-overtaken = 您的日历对“{ $title }”作了回复，但按其时钟，早于您在这里的最近一次回复。
not-taken-overtaken-next = 如果您要以日历的回复为准，请再回复一次。
not-taken-delegated = 您的日历把“{ $title }”的邀请转给了别人。邀请仅限本人，因此您的名额已空出，主办方也已知悉：他们可以邀请您想到的那位。
not-taken = 您对“{ $title }”的回复无法接受。
not-taken-kept = 您之前的回复仍然有效。

## 收件人目前的状态，以及请其做什么

situation-asked = 您会来吗？请在下方回复。
situation-asked-for-all-dates = 您会来吗？请在下方对所有场次一并回复。回复“参加”后，可在自己的页面上对个别场次回复“不参加”。
situation-closed = 回复已截止：现在只能回复“不参加”。

situation-seats-kept =
    { $guests ->
        [0] 已为您保留名额。
       *[other] 已为您保留{ $seats }个名额（您和{ $guests }位同伴）。
    }

situation-seats-kept-for-all-dates =
    { $guests ->
        [0] 已为您保留所有场次的名额。
       *[other] 已为您保留所有场次的{ $seats }个名额（您和{ $guests }位同伴）。
    }

situation-tell-if-not = 如果您无法前来，请告诉我们，以便让别人参加。
situation-tell-single-dates = 如果您无法参加其中某一场，请在您的页面上说明。如果所有场次都无法参加，请告诉我们，以便让别人参加。

situation-dates-changed =
    { $count ->
        [1] 有变动的那一场您能参加吗？请在您的页面上说明；若只对这一场回复“不参加”，其他场次的名额仍为您保留。
       *[other] 有变动的那些场次您能参加吗？请在您的页面上说明；若对某一场回复“不参加”，其他场次的名额仍为您保留。
    }

situation-waiting =
    { $guests ->
        [0] 一有您的名额，名额就归您，我们会立即写信给您：您无需做任何事。如果您无法再来，请退出候补名单，以便后面的人递补。
       *[other] 一有足够您和{ $guests }位同伴的名额，名额就归您，我们会立即写信给您：您无需做任何事。如果您无法再来，请退出候补名单，以便后面的人递补。
    }

situation-maybe = 在您回复“参加”之前，不会为您保留名额。
situation-maybe-closed = 您回复了“也许”，未为您保留名额。
situation-noted-no = 如果情况并非如此，请告诉我们。
situation-no = 感谢您告知。如果计划有变，请趁还有名额时告诉我们。
situation-no-closed = 感谢您告知。

asked-again-going =
    { $guests ->
        [0] 您的名额仍然保留。如果现在无法参加，请告诉我们。
       *[other] 您的名额仍然保留（您和{ $guests }位同伴）。如果现在无法参加，请告诉我们。
    }

asked-again-waiting = 您在候补名单上的位置仍然保留。如果现在无法参加，请告诉我们。
asked-again-maybe = 您之前回复了“也许”。请告诉我们现在能否参加。
calendar-asks-and-hears = 您的日历可能会问您是否认识发件人：选择“是”，活动就会显示在日历中。您可以在日历里或在这里回复，都可以。
calendar-asks = 您的日历可能会问您是否认识发件人：选择“是”，活动就会显示在日历中。您的回复以在这里作出的为准。

## 按钮

button-yes = 参加
button-yes-still = 仍然参加
button-yes-after-all = 我又能参加了
button-maybe = 也许
button-no = 无法参加
button-no-date = 所有场次都不参加
button-no-more = 我无法参加了
button-no-more-any-date = 我哪一场都无法参加
button-leave-waitlist = 退出候补名单
button-calendar = 添加到日历
button-single-dates = 逐场回复

button-changed-dates =
    { $count ->
        [1] 回复有变动的那一场
       *[other] 回复有变动的场次
    }

## 安排行程所需的信息

fact-when-repeats = { $when }；{ $rule }
fact-but = 但
fact-not-on = { $date }不举行
fact-moved = { $date }改为{ $now }
fact-said-yes = 您回复了“参加”
fact-said-no = 您回复了“不参加”
fact-said-maybe = 您回复了“也许”
fact-date-moved = { $date }（现为{ $now }）
fact-host = 主办方
fact-party = 人数

party =
    { $guests ->
        [0] 您
       *[other] 您和{ $guests }位同伴
    }

fact-guests = 同伴
guests-allowed = 您最多可携带{ $max }位
fact-answer-by = 回复截止
fact-name = 名称
fact-date = 一场
change-none = 无
change-for-seated = 仅限有名额的人
change-shown-to-you = 对您显示
change-date-off = { $date }取消
change-off = 取消
letter-changed = 变动内容
letter-page = 您的页面，包含所有须知和您的回复
letter-about = 活动介绍
letter-about-goes-on = 介绍的其余部分请见您的页面。

## 邮件主题中的短日期

weekday-short =
    { $weekday ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }

month-short = { $month }月
moment-short = { $year }年{ $month }{ $day }日{ $weekday } { $time }（{ $zone }）
