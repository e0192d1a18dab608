## 组织者收到的邮件：人们写了什么，以及如何处理。$person 是姓名加地址。

person = { $name }（{ $address }）
occasion = “{ $title }”（{ $when }）
occasion-series = 系列活动“{ $title }”（开始于{ $when }）
occasion-date = “{ $title }”的一场（{ $when }）
wrote-subject = { $name } 就 { $title } 来信
wrote = { $person }回复了关于{ $occasion }的邮件：
wrote-nothing = { $person }回复了关于{ $occasion }的邮件，但没有写任何内容。
wrote-under = 主题：{ $subject }
wrote-more = 以上是开头：来信内容更长。
wrote-with-files = 来信附有{ $count }个文件，未予转发。如有需要，请向对方索取。
wrote-from = 来信发自 { $address }，并非受邀的地址。
wrote-answer = 您对此邮件的回复会发给对方。
proposed-subject = { $name } 建议为 { $title } 另择时间
proposed = { $person }建议为{ $occasion }另择时间。
proposed-start = { $person }建议为{ $occasion }另择时间：{ $starts }。
proposed-times = { $person }建议为{ $occasion }另择时间：{ $starts } 至 { $ends }。
proposed-next = 对方的回复和活动都保持不变。如果您更改活动时间，所有受邀者都会收到通知。
they-write = 来信内容：
delegated-subject = { $name } 想让别人参加 { $title }
delegated = { $person }把{ $occasion }的邀请转给了 { $deputy }。邀请仅限本人：其名额已空出，也没有另外邀请任何人。
delegated-to-nobody-named = { $person }把{ $occasion }的邀请转给了别人。邀请仅限本人：其名额已空出，也没有另外邀请任何人。
delegated-date = { $person }把{ $occasion }的邀请转给了 { $deputy }。邀请仅限本人：此人缺席该场，但保留系列中的名额，也没有另外邀请任何人。
delegated-date-to-nobody-named = { $person }把{ $occasion }的邀请转给了别人。邀请仅限本人：此人缺席该场，但保留系列中的名额，也没有另外邀请任何人。
delegated-next = 如果您同意，请邀请对方想到的那位。
forwarded-subject = 有未受邀者回复了 { $title }
forwarded = { $person }收到的{ $occasion }邀请，由另一地址的日历作了回复；邀请被转发时会出现这种情况。该回复未被接受，{ $name } 的状态不变。如果应由别人参加，请邀请那个人。
unproven-subject = 一条关于 { $title } 的回复未被接受
unproven = 收到一条日历回复，称是{ $person }对{ $occasion }的回复，但地址中缺少保密部分，无法证明出自本人。该回复未被接受。您可以询问本人，并代为回复。
passed-over-subject = { $title } 空出一个名额，但无法通知 { $name }
passed-over = { $occasion }空出一个名额，按顺序轮到{ $person }。发往该地址的邮件被退回、被标为垃圾邮件或被拒收，因此无法通知，只能跳过：名额将给下一位可以通知到的人，或最先回复的人。
passed-over-next = 此人在候补名单上的位置不变。此事只通知您一次。
passed-over-chance = 如果地址可用，请再给它一次机会
passed-over-answer = 如果您能以其他方式联系到本人，请代为回复

notice-why = 您收到此邮件，是因为在 { $site } 上写给 { $group } 组织者的邮件会发到 { $address }。
