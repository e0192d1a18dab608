## 删除所保存的关于某人的一切

erase-letter-subject = 删除所保存的关于您的一切
erase-letter-opening = 您请求删除这里保存的关于 { $address } 的一切。目前尚未删除任何内容：链接会打开一个页面，请在那里再次输入您的地址。
erase-letter-button = 前往删除页面
erase-letter-closing = 链接在15分钟内有效。如果不是您请求的，无需理会。
erase-title = 删除所保存的关于您的一切
erase-what = 您的地址、姓名、回复和留言、您的关注以及给您的每封邮件都会被删除，涵盖所有团体。您在今后活动中的名额将让给别人。邀请只以不具名的数字保留。只会留下您地址的带密钥哈希，以免别人的名单让我们再次写信给您；如果您自己报名，它也会消失。此操作无法撤销。
erase-organizers = 您的组织者账户及其密钥、浏览器和在团队中的位置也会一并删除。您做过的事会留在团体的记录中，但不带您的姓名。
erase-ask = 把删除链接发给我
erase-asked-title = 邮件已在路上
erase-asked = 一封带有删除页面链接的邮件正发往 { $address }。链接在15分钟内有效。
erase-press = 完整输入该地址并点击按钮后，所保存的关于 { $address } 的一切都会被删除。
erase-button = 全部删除
erase-done-title = 已删除
erase-done = 除哈希外，不再保存关于您的任何内容。以文件形式保存的邮件会在一分钟内消失。
own-page-name = 您在此团体中的姓名
own-page-contact = { $group } 自{ $since }起在名单中保存 { $address }；来源：“{ $from }”。
# $since: text
own-page-imported = { $group } 于{ $since }把 { $address } 放进了一份名单，名单保存一天，不会自动邀请任何人；来源：“{ $from }”。
# $day: text
own-page-held = { $group } 的“{ $event }”会写进您下一封新活动邮件，最晚{ $day }发出。
