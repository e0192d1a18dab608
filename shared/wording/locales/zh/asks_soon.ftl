## Help at short notice, and the day after

asks-soon = 急需帮助
asks-soon-hint = 有事将近，想找人谈谈？我们会告知几位乐意这样被询问的人，先问三位，有一个人同意就够了。无论如何，您会在需要之前得到消息。
asks-soon-topic = 哪方面
asks-soon-needed = 您何时需要
asks-soon-what = 事情是什么（{ $min } 到 { $max } 个字符）
asks-soon-send = 现在询问
asks-soon-said =
    { $answer ->
        [yes] 您是第一位：包含对方地址的邮件正发往双方。谢谢！
        [in_writing] 您的答复最先到达，正在转交，不含您的地址。谢谢！
        [not_now] 您选择了：这次不行。只要还没有别人可以，您仍可同意。
        [no_more] 此人的请求不会再送达您。
        [report] 感谢举报。此人的请求不会再送达您。
        [else] 已有别人可以帮忙。谢谢！
       *[none] 此请求已结束。
    }
asks-soon-else-subject = 已有别人可以帮忙，谢谢
asks-soon-else-opening = { $name } 已找到帮助。您无需再做什么：感谢您愿意被询问。
asks-soon-after-subject = 进展如何？
asks-soon-after-opening = 您请求帮助的那一天已经过去。无论结果如何：您做了准备，也开口求助了，而这正是最难的部分。
asks-soon-after-helped = { $name } 帮助了您。如果愿意，请告诉对方情况如何：一句感谢比您想的更有分量。
asks-soon-line-subject = { $name } 的事情如何了？
asks-soon-line-opening = { $name } 请您帮忙的那一天已经过去。无论结果如何，您的一句话现在也许很重要。
asks-soon-line-button = 写一句话
asks-soon-line = 您的话
asks-soon-line-begin = 下一次一定会成！
asks-soon-line-send = 发送
asks-soon-line-sent = 您的话已在路上。
asks-soon-line-from-subject = 来自 { $name } 的一句话
asks-soon-line-from-opening = 帮助过您的 { $name } 写道：
profile-short-notice = 也乐意在急需时被询问
profile-zone = 我的时区，例如 Asia/Shanghai（22点到8点之间不会有急需的请求）
