## 个人自己的页面

own-page-subject = 您的页面，包含所保存的关于您的一切
own-page-opening = 您的页面上有您可以询问的人、您会收到的消息，以及这里保存的关于 { $address } 的一切。
own-page-closing = 链接在15分钟内有效，此后仅在打开它的浏览器中有效。链接仅供您本人使用，请勿转发。
own-page-title = 您的页面
own-page-ask = 可以把您页面的链接发给您：页面显示所保存的关于您地址的一切，以及您会收到哪些消息。
own-page-send = 把链接发给我
own-page-asked = 如果保存有关于此地址的内容，一封带有其页面链接的邮件已在路上。链接在15分钟内有效。
own-page-since = { $address } 自{ $since }起为本站所知。
own-page-follows = 您的关注
own-page-follows-nothing = 您没有关注任何团体。
own-page-hear = 通知我
own-hear-every = 每个新活动
own-hear-monthly = 新活动，每月一封邮件
own-hear-answered = 仅限我回复过的活动
own-hear-paused = 暂时不通知
own-hear-left = 不再通知
own-page-choose = 保存
own-page-invitations = 您受邀参加的活动
own-page-invitations-none = 您没有受邀参加任何活动。
own-page-invited = { $group } 于{ $on }邀请了 { $address }
own-page-named = 姓名：{ $name }
own-page-behind = 地址与姓名
own-answer =
    { $answer ->
        [yes] 您回复了“参加”。
        [maybe] 您回复了“也许”。
        [no] 您回复了“不参加”。
       *[none] 您尚未回复。
    }
own-page-note = 您的留言：{ $note }
own-page-guests = 同伴人数：{ $guests }
own-page-day = { $day }：{ $answer }
own-page-came = 签到时间：{ $at }
own-page-stopped = 您不会收到的邮件
own-page-stopped-none = 没有任何因素阻止向您发送邮件。

own-page-stopped-group =
    { $cause ->
        [bounced] { $group } 的邮件自{ $since }起被退回。
        [complained] { $group } 的邮件自{ $since }起被标为垃圾邮件。
       *[unsubscribed] 您自{ $since }起退订了 { $group }。
    }

own-page-stopped-all =
    { $cause ->
        [bounced] 不再向您发送邮件：自{ $since }起邮件被退回。
        [complained] 不再向您发送邮件：自{ $since }起邮件被标为垃圾邮件。
       *[unsubscribed] 不再向您发送邮件：您自{ $since }起退订了全部邮件。
    }

own-page-mail-me = 把我页面的链接发给我
own-page-mail-me-why = 您的页面显示所有团体保存的关于您地址的一切。其链接只会发到您的邮箱。
own-page-language = 给您的邮件所用的语言

own-page-letters = 发给您和关于您的邮件
own-page-letters-none = 没有邮件。

own-page-letters-newest = { $number } 封邮件

own-letter-kind =
    { $kind ->
        [invitation] 邀请
        [update] 变动通知
        [cancellation] 取消通知
        [reminder] 提醒
        [organizer_letter] 组织者的邮件
        [feedback] 活动怎么样
        [seat] 关于您的回复或名额
        [link] 用您的地址请求的链接
        [news] 新活动
        [ask] 关于参加者之间的请求
        [coffee] 关于每月咖啡
        [told] 告知组织者，关于您
       *[organizer] 作为组织者发给您
    }

own-page-proposed = 您的日历提议了其他时间：{ $times } { $note }
own-page-network = 名额是从网络 { $network } 申请的。
own-page-came-back = 发给您的一封邮件于{ $on }被暂时退回。
own-page-mail = 您发来或关于您的一封邮件于{ $on }收到，保存至{ $until }。

# $until: text
own-page-closes = 您的答复截止时间：{ $until }

# $guests: number
own-page-guests-max = 您可以带的同伴人数：{ $guests }

own-page-noted = 组织者附注：“{ $note }”
