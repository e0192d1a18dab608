## 发给在活动页面申请名额的人的邮件。

confirm-subject = 请确认您的名额：{ $title }
confirm-subject-waitlist = 加入候补名单：{ $title }
confirm-subject-full = 名额已满：{ $title }
confirm-subject-known = 您的链接：{ $title }
confirm-opening = 您申请了以下活动的名额：{ $title }
confirm-held = 我们为您保留了一个名额，保留至{ $moment }。届时若未确认，名额将让给别人。
confirm-free = 目前还有名额，但尚未为您保留，请尽快确认。
confirm-waitlist = 目前名额已满。您可以加入候补名单：一有您的名额，您就会收到邮件。
confirm-full = 名额已满，且没有候补名单。请不时看看您的页面：可能会有名额空出。
confirm-known = 您已经收到过邀请。您的页面会显示当前状态，您也可以在那里修改回复。
confirm-there = 只需点一下。您也可以在那里填写姓名。
confirm-button = 确认我的名额
confirm-button-waitlist = 加入候补名单
confirm-button-look = 查看我的页面
confirm-button-known = 查看我的回复
confirm-why = 您收到此邮件，是因为有人于{ $day }在此活动的页面上填写了 { $address }。如果不是您本人，无需理会，不会发生任何事。您无需注册账号。邮件中的链接仅供您本人使用，请勿转发。
confirm-unsubscribe = 退订：不再接收 { $group } 的邀请和提醒

## 活动页面：申请名额

ask-heading = 一起参加
ask-why = 请填写您的邮箱地址。您会收到一封带有专属链接的邮件，在那里确认即可。
ask-full-waitlist = 目前名额已满：您可以加入候补名单。
ask-address = 您的邮箱地址
ask-leave-empty = 请将此处留空
ask-button = 申请名额
ask-once-more = 请再点一次按钮。
ask-fault-address = 这不是邮箱地址。邮箱地址形如 name@example.org。
ask-sent = 请查看您的邮箱
ask-sent-next = 如果您的地址可以接收我们的邮件，一封带有专属链接的邮件已在路上。请打开链接确认名额并填写姓名。没有收到？请看看垃圾邮件文件夹，或一小时后再试。
ask-back = 返回活动

## 申请名额者的个人页面

rsvp-held = 我们为您保留了一个名额，保留至{ $moment }
rsvp-held-next = 确认后名额就归您。过时未确认，名额将让给别人。
offer-held = 我们为您保留了一个名额，保留至{ $moment }。
answer-name = 您的姓名
fault-name = 姓名过长，或含有无法保存的字符。最多{ $max }个字符。
