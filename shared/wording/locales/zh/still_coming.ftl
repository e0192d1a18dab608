## 有名额的人是否仍会参加：在期限前以邮件和页面询问。

still-coming-subject = 您还来吗？{ $title } @ { $when }
still-coming-opening = 您在“{ $title }”有一个名额：{ $when }。您还来吗？
still-coming-again = 我们之前问过您，尚未收到回复。
still-coming-until = 请在{ $until }前告诉我们。届时无人确认的名额将给候补者。
still-coming-yes = 我会来
still-coming-no = 我无法参加
subject-seat-released = 您的名额已给别人
letter-seat-released = 我们问过您是否还来，没有收到回复，您的名额已给别人：{ $title }

## 个人页面

rsvp-still-coming = 您还来吗？请在{ $until }前告诉我们，否则您的名额可能会给候补者。
rsvp-still-coming-said = 您已表示会来。谢谢。

## 控制台

console-confirm-by = 名额须在开始前多少小时确认
console-confirm-by-hint = 在此期限前48小时和24小时，会询问有名额的人是否还来。只有第一封邮件在期限前一天已送达且无人回复，名额才会给候补者。留空：不询问。

console-still-coming-label = 还来吗？
console-still-coming =
    { $said ->
        [yes] 会来
       *[no] 已询问是否还来，尚未回复
    }
