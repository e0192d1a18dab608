## 致组织者：不再写信给某个新来源的人。

sending-stopped-subject = 发给“{ $from }”来源者的邮件已暂停
sending-stopped = 发给“{ $from }”来源者的首批{ $written_to }封邮件中，有{ $bounced }封因地址不存在被退回，{ $complained }封被标为垃圾邮件。这太多了：邮件服务器很快会把这样的发件人当作垃圾邮件来源，此后您的邮件将无法送达。因此，不再向该来源的人发送邮件。
sending-stopped-next = 还有{ $waiting }人在等待。请检查名单是否过旧，以及这些人是否愿意收到您的来信。不宜写信的人，请撤回对其的邀请。
sending-stopped-go-on = 如仍要写信给其他人
