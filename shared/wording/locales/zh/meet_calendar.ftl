## Meetings: times that come with a yes, what calendars answer, and a pause after two that did not happen

meet-heard =
    { $part ->
        [accepted] { $name } 已将此安排加入日历。
       *[tentative] { $name } 的日历回复：暂定。
    }
meet-first-times = 如果愿意，可先给出见面时间
meet-first-times-hint = 最多三个，按您自己的时区。对方一键选定其中一个。
meet-with-yes = { $name } 给出了这些时间。一键即可选定：
meet-with-yes-own = 这是您给出的时间。{ $name } 一键选定其中一个。
meet-paused-opening = 连续两次见面没有成行。事情多的时候常会这样：三十天内不会再有新的请求送达您，也不会告诉任何人。如果您更愿意收到请求，一键即可结束暂停。
# $day: text
meet-paused-why = 您收到此邮件，是因为你们中有一位表示{ $day }的见面没有成行（{ $address }）。
asks-onward =
    { $page ->
        [page] 您是否认识 { $name } 也应该认识的人？您可以在自己的页面上为两人牵线：会先分别征求双方意见。双方的名片随此邮件附上。
       *[none] 双方的名片随此邮件附上。
    }
