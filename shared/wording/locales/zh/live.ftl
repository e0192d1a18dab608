## 自动更新的页面

live-title = 实时
live-pause = 暂停
live-resume = 继续
live-no-answers = 还没有人回复。
live-letters-label = 邮件
live-letters = 邮件：已发送{ $sent }封，待发{ $left }封，被邮件服务器推迟{ $deferred }封，未送达{ $failed }封
live-broken = 此处已不再自动更新；半分钟后会重新加载页面。
