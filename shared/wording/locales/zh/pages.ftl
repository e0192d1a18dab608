## 活动信息

facts-when = 时间
facts-repeats = 重复
facts-where = 地点
facts-doors-open = 入场时间
facts-doors-time = { $time }
facts-online = 线上
facts-places = 名额
online-link-comes = 取得名额后您会收到链接。
online-link-comes-here = 取得名额后链接会显示在这里。

places =
    { $capacity ->
        [1]
            { $free ->
                [0] 唯一的名额已被占用。
               *[other] 唯一的名额尚有空缺。
            }
       *[other]
            { $free ->
                [0] 全部{ $capacity }个名额已满。
               *[other] 共{ $capacity }个名额，剩余{ $free }个。
            }
    }

event-about = 活动介绍
event-cancelled = 此活动已取消。
event-invited = 收到邀请了吗？请通过邮件中的专属链接回复。
dates-next = 接下来的场次
date-called-off = 已取消
date-instead-of = 原定于{ $original }

## 添加到日历的方式

calendar-add = 添加到日历
calendar-have = 在您的日历中
calendar-have-already = 如果您已在日历程序中接受邮件，活动就已经在那里。
calendar-outlook = Outlook 网页版
calendar-file = Apple 及其他：日历文件
calendar-file-all-dates = 包含所有场次的日历文件
feed-of-group = 把 { $group } 的所有活动放进您的日历
feed-of-organizer = { $group } 的组织者邀请您参加的所有活动
feed-of-organizer-shows = 供您订阅的个人日历。其中显示您将参加的活动；尚未回复或候补中的活动显示为暂定。如果您在邮件程序中也接受了某个活动，它会显示两次。
feed-on-your-page = 您的页面上有一份包含这一切的个人日历，可供订阅。其链接只会发到您的邮箱。
feed-subscribe = 订阅（Apple、Outlook 及其他）
feed-address = 或把此地址填入您的日历程序：
feed-is-secret = 知道此地址的人可以看到您受邀参加哪些活动。换用新地址后，旧地址立即失效；您的日历程序须改用新地址。
feed-new-address = 生成新的保密地址

## 团体

group-coming = 接下来的活动
group-nothing = 尚无计划中的活动。
group-more = 还有更多活动：请见日历。
group-subscribe = 放进您的日历
group-subscribe-why = 新活动和变动会自动显示。

## 个人页面：本人的状态

greeting = { $name }，您好！
rsvp-cancelled = 此活动已取消
rsvp-over = 此活动已结束
rsvp-not-open-yet = 此活动尚未开放回复
rsvp-not-open-yet-next = 开放后您会收到邮件。
rsvp-going = 您已报名成功

rsvp-going-next =
    { $guests ->
        [0] 已为您保留名额。
       *[other] 已为您和{ $guests }位同伴保留名额。
    }

rsvp-waiting = 您在候补名单上
rsvp-waiting-at = 您在候补名单上，第{ $position }位

rsvp-waiting-next =
    { $guests ->
        [0] 一有您的名额，您就会收到邮件。
       *[other] 一有足够您和{ $guests }位同伴的名额，您就会收到邮件。
    }

rsvp-maybe = 您回复了“也许”
rsvp-maybe-next = 这不会保留名额。确定后请回复“参加”。
rsvp-declined = 您回复了“不参加”
rsvp-declined-next = 您仍可以改变主意。
rsvp-asked = 您会来吗？

rsvp-stands =
    { $answer ->
        [yes] 您的回复仍是“参加”。
        [maybe] 您的回复仍是“也许”。
       *[no] 您的回复仍是“不参加”。
    }

rsvp-yours-alone = 此页面仅供您本人使用：知道其地址的人可以代您回复。

## 个人页面：从邮件链接而来的回复，再点一下即可

offer =
    { $answer ->
        [yes] 您即将回复“参加”
        [maybe] 您即将回复“也许”
       *[no] 您即将回复“不参加”
    }

offer-button =
    { $answer ->
        [yes] 参加
        [maybe] 也许
       *[no] 无法参加
    }

offer-event-changed = 您回复之后，活动有了变动。
offer-gives-up-place = 这样您将放弃名额。
offer-gives-up-waitlist = 这样您将放弃候补名单上的位置。
offer-said-maybe = 您之前回复了“也许”。
offer-said-no = 您之前回复了“不参加”。
offer-joins-waitlist = 名额已满：您将加入候补名单，排在第{ $number }位。
offer-all-dates = 这是您对所有场次的回复。
offer-other-answer = 作其他回复

## 个人页面：表单

answer-yes = 参加
answer-maybe = 也许
answer-no = 不参加
answer-guests = 您携带的同伴人数，最多{ $max }位
answer-note = 给组织者的留言（可不填）
answer-send = 发送回复
answer-kept = 您的回复没有更改。
hint-closed = 回复已截止。您仍可回复“不参加”，把名额让给别人。
hint-full-waitlist = 名额已满。回复“参加”即可加入候补名单；您将排在第{ $number }位。
hint-full = 名额已满，且没有候补名单。仍欢迎您回复“也许”或“不参加”。
hint-answer-by = 请在{ $moment }之前回复。
fault-answer = 请作出回复：选择“参加”“也许”或“不参加”。
fault-guests = 同伴人数须为0到{ $max }的整数。
fault-note = 留言过长，或含有无法保存的字符。最多{ $max }个字符。
fault-occurrence = 此活动没有这一场。请从本页面的场次中选择。
fault-other = 您发送的内容中有一部分无法读取。请用本页面的表单回复。

## 个人页面：系列中的各场

dates-changed =
    { $count ->
        [1] 这一场有变动：您能参加吗？
       *[other] 这些场次有变动：您能参加吗？
    }

dates-explained = 您在上面的回复适用于所有场次。有了名额后，您可以在这里对个别场次回复“不参加”，其他场次的名额仍会保留。
date-said-maybe = 您回复了“也许”。
date-said-no = 您回复了“不参加”。
date-might-come = 我也许又能参加
date-can-come = 我能参加这一场
date-can-come-after-all = 我又能参加了
date-cannot-come = 我无法参加这一场

## 不再接收邮件

mail-from = 来自 { $group } 的邮件
mail-to = 发给您的邮件
mail-choose = 您会收到 { $group } 的邮件：请选择您不再想要的。
mail-left-group = 您不会再收到 { $group } 的邮件，但您回复“参加”的活动仍会通知您。
mail-left-all = 您不会再收到本站任何团体的邮件。
mail-leave-group = 不再接收 { $group } 的邮件
mail-leave-all = 不再接收本站任何团体的邮件
mail-come-back = 撤销：继续给我发邮件
mail-unsubscribed = 您已退订。
