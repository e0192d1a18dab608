## 组织者写给部分受邀者的信的下方。

organizer-letter-about = { $group } 来信，事关：
organizer-letter-test = 这是一封测试邮件，只有您收到。其中的链接不会打开任何内容。
