## 以链接为主的短邮件，以及请求发送它们的页面

link-why = 您收到此邮件，是因为有人（很可能是您本人）于{ $day }在 { $site } 填写了 { $address }。如果不是您，无需理会。

link-object = 不是您？不再从本站向 { $address } 发送邮件
link-leave-team = 退出 { $group } 的团队
your-links-subject = 您的专属链接
your-links-opening = 您请求了专属链接。以下是 { $address } 即将参加的全部活动。
your-links-button = 打开我的页面
links-yours-alone = 此邮件中的链接仅供您本人使用，请勿转发。

## 请求链接的页面

links-lost = 找不到那封邮件了？可以重新把链接发给您。
links-title = 把链接发给您
links-why = 丢失了带有专属链接的邮件？请填写您受邀时的邮箱地址，您会收到一封邮件，列出您即将参加的全部活动。
links-address = 您的邮箱地址
links-send = 把我的链接发给我
links-asked-title = 请查看您的邮箱
links-asked = 如果此地址有即将举行的活动，一封带有链接的邮件已在路上。可能需要几分钟；也请看看垃圾邮件文件夹。
links-address-wrong = 这不是邮箱地址。请按 anna@example.org 的格式填写。
