## Asks through somebody who knows both, and introductions that they begin

asks-outside = 不在这里的人
asks-outside-hint = 那么由您亲自写信：您会得到几行带链接的文字，可从自己的邮箱转发。只有在对方点击之后，Acquaint 才会给对方写信。
asks-outside-button = 给我这几行文字
asks-outside-lines = 您已转交。请将以下文字复制到您自己的邮件中：
asks-outside-text = { $name } 请我帮忙：“{ $what }”我想到了您。{ $words } 无论您是否愿意联系，都可以在此页面回复；在您同意之前，{ $name } 看不到您的任何信息：{ $link }
asks-outside-opening = { $connector } 把这个转发给您：“{ $words }”
asks-outside-yes = 请填写您的姓名和收信地址。我们会先往那里发一封邮件，以确认是您本人。在邮件中点击一下，双方就会得到彼此的地址。
asks-outside-once = Acquaint 没有您的地址：这里不会再给您发来任何内容，一个月后也不会。如果您认识更合适的人，请把这个链接发给对方，由对方代您回复。
asks-outside-name = 您的姓名
asks-outside-sent = 请查看邮箱：在收到的邮件中点击一下，你们就可以联系了。
asks-outside-letter-subject = 点击一下，你们就可以联系
asks-outside-letter-opening = { $group } 的 { $name } 通过邮件转发了一个请求。有人在该页面上表示同意，并填写了这个地址（{ $address }）。如果是您本人，请点击这里。
asks-outside-letter-button = 是我本人
asks-outside-letter-closing = 如果不是您，请不必理会：没有人会得知任何事，也不会再有邮件。
asks-outside-confirm = 点击后，您与提出请求的人会得到彼此的地址。
asks-outside-confirmed = 你们现在可以联系了：包含对方地址的邮件正发往双方。
asks-suggest = 你们应该认识
asks-suggest-hint = 您认识两个应该彼此认识的人。我们会依次询问，先问与您更近的一位；在自己同意之前，谁都看不到对方的姓名，您会在一开始就确定的日期得到消息。
asks-suggest-one = 一位
asks-suggest-other = 另一位
asks-suggest-what = 他们能给彼此带来什么（{ $min } 到 { $max } 个字符，不要写对方的姓名）
asks-suggest-why = 他们为何应该认识（{ $min } 到 { $max } 个字符）
asks-suggest-send = 询问他们
asks-suggest-yes = 好，也问问对方
asks-suggest-said =
    { $kind ->
        [suggestion_outside] 谢谢。提出建议的人现在会写信给对方。您的页面会写明最迟何时得到消息。
       *[other] 谢谢。现在正在询问对方。您的页面会写明最迟何时得到消息。
    }
asks-suggest-outside = 不在这里的人：由我写信
asks-lines = 请将以下文字复制到您自己的邮件中：
asks-lines-subject = { $name } 愿意认识您想到的人
# $day: text
asks-lines-opening = { $name } 同意了。现在请您从自己的邮箱给另一个人写信。有一个页面为此备好了几行带链接的文字，只有在对方点击之后，Acquaint 才会给对方写信。无论如何，{ $name } 最迟在{ $day }得到消息。
asks-lines-text = 我觉得您与 { $name } 应该认识：“{ $what }”{ $words } { $name } 愿意认识您。无论您是否愿意，都可以在此页面回复；在您同意之前，{ $name } 看不到您的任何信息：{ $link }
asks-connected-subject = 您让两个人相识了
asks-connected-opening = { $one } 与 { $other } 都同意了，现在可以联系。感谢您想到他们。
