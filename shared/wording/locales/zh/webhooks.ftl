## 团体的 webhook 被关闭时发给所有者的邮件

webhook-off-subject = { $group } 的一个 webhook 已被关闭
webhook-off-opening = 五天以来，发送到 { $url } 的内容一直未被接受，因此不再发送：它已被关闭。在您重新开启之前，{ $group } 中发生的事不会补发；可在团体动态中查看。
webhook-off-button = 查看各次尝试
webhook-off-closing = 您可以在那里看到每次尝试的结果，并在问题解决后重新开启。
webhook-off-why = 您收到此邮件，是因为 { $address } 自{ $since }起是 { $site } 上 { $group } 的所有者。
