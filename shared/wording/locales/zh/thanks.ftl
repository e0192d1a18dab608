## Thanks for help, and how far it went on

thanks-offer-subject =
    { $kind ->
        [written] 这份答复对您有帮助吗？
       *[talk] 您与 { $name } 聊过了吗？
    }
thanks-offer-opening =
    { $kind ->
        [written] { $day }，您请求的人以书面方式答复了您。如果有帮助，一句感谢比您想的更有分量：因此有了什么变化？感谢会转达，不带您的地址。
       *[talk] 自{ $day }起您与 { $name } 就可以联系了。如果已经聊过，一句感谢比您想的更有分量：因此有了什么变化？
    }
thanks-button = 表示感谢
thanks-offer-closing = 只询问一次。您不作任何操作，也不会有后续。
thanks-title = 感谢 { $name }
thanks-words = 因此有了什么变化？
thanks-send = 发送我的感谢
thanks-happened =
    { $kind ->
        [written] 有帮助，暂时没有要说的
       *[talk] 聊过了，暂时没有要说的
    }
thanks-not =
    { $kind ->
        [written] 没有帮助
       *[talk] 没有聊成
    }
thanks-both = 为你们牵线的 { $name } 也会读到。
thanks-said =
    { $what ->
        [thanked] 您的感谢已在路上。
        [happened] 好的，这算作您得到的一次帮助。
       *[not] 那就不计入。
    }
thanks-subject = { $name } 感谢您
thanks-opening = 您帮助过 { $name }，对方写道：
thanks-closing = 得到帮助的人日后会帮助他人。您的页面显示您的帮助传递了多远。
thanks-heading = 您的帮助的延续
thanks-helped = 您帮助过的人：{ $count }
thanks-went-on = 后来由他们帮助的其他人：{ $count }
thanks-went-on-to = 其中（经本人同意）：{ $names }
