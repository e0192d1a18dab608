## 入口处的海报，供大家自行签到。

at-door-subject = 签到：{ $title }
at-door-opening = 您在“{ $title }”的入口索取了您的链接。在那里点一下即可签到。
at-door-button = 我到了

here-title = 签到
here-how = 从任何一封关于本活动的邮件打开您自己的页面，点“我到了”，并输入海报上的三个词：
here-or-mail = 或者把您的链接发到您报名时用的邮箱：
here-address = 您的邮箱
here-send = 把链接发给我
here-sent = 如果名单上有这个邮箱，带有您链接的邮件已在路上。在那里点一下即可签到。
here-later = 海报从开始前一小时起到结束有效。

rsvp-here-title = 您在入口吗？
rsvp-here-words = 海报上的三个词
rsvp-here-button = 我到了
rsvp-here-wrong = 这不是本活动海报上的词，或者时间还没到：海报从开始前一小时起到结束有效。
rsvp-here-done = 您已签到，时间：{ $at }。

## 控制台

console-poster = 入口海报
console-poster-why = 请打印并贴在入口。大家扫描或输入其网址，通过自己的页面签到，从开始前一小时起到结束有效。海报不显示任何姓名。
poster-heading = 在此签到
poster-scan = 扫描二维码，或打开此网址：
poster-words = 三个词：
