## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] 我认识一个人：请询问对方
       *[other] 我认识更合适的人
    }
asks-pass-on-hint = 您选择的人会收到附有您留言的请求；对方同意后，{ $name } 也会读到这段留言。{ $name } 会得知您已转交，但在对方同意之前不会知道转给了谁。
asks-pass-on-to = 转给谁
asks-pass-on-why = 向对方介绍 { $name } 的几句话（{ $min } 到 { $max } 个字符）
asks-connector = { $connector } 认为你们应该认识：“{ $words }”
asks-passed-subject = { $name } 转交了您的请求
asks-passed-opening = { $name } 认识更能帮助您的人，并已代您提出请求。无论如何，您将在{ $day }前得到消息。
asks-passed-outside-subject = { $name } 打算代您写信给一个人
asks-passed-outside-opening = { $name } 认识更能帮助您的人，并打算写信给对方。无论如何，您将在{ $day }前得到消息。
asks-passed-said = 您已转交，谢谢。如果对方同意，您会得到消息。
