## 关注一个团体

follow-title = 关注 { $group }
follow-why = 每有新活动，您都会收到邮件。无需账号，点一下即可取消。
follow-button = 关注
follow-asked-title = 请查看您的邮箱
follow-asked = 如果此地址尚未关注 { $group }，一封邮件已在路上。请在两天内点击其中的按钮。
follow-press = { $address } 将通过邮件收到 { $group } 的新活动：本站所有团体合计每周最多两封。
follow-done-title = 已关注
follow-done = 您会收到 { $group } 今后活动的消息。每封邮件中都有取消的方式。
answer-follow = 今后有 { $group } 的活动请通知我（会有一封邮件请您确认）
join-then = 在接下来的页面上，您可以添加同伴、留言和修改回复。

## 给关注者的邮件

confirm-follow-subject = 请确认：关注 { $group }
confirm-follow-opening = 点击按钮后，{ $address } 将收到 { $group } 的新活动消息。
confirm-follow-closing = 链接两天内有效。如果不点击，您不会再收到任何消息。
new-event-subject = 新活动：{ $title } @ { $when }
new-events-subject = { $group } 的新活动
new-events-opening = { $group } 有{ $count }个新活动。
new-events-button = 查看并回复
new-events-closing = 您无需注册账号。链接仅供您本人使用，请勿转发此邮件。
new-events-why = 您收到此邮件，是因为 { $address } 自{ $day }起关注了 { $group }。
new-events-leave = 不再接收 { $group } 的邮件
