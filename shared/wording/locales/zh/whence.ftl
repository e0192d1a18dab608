## 某人的地址来自何处：显示在其本人页面、主办方页面以及邮件末尾。

# $day: text
whence =
    { $way ->
        [said] 地址来源：“{ $from }”，{ $day }。
        [asked] 此地址于{ $day }在活动页面上填写，用于申请名额。
        [followed] 此地址属于关注该群组的人，于{ $day }作出答复。
        [door] 此地址于{ $day }在入场处留下。
       *[typed] 主办方于{ $day }输入了此地址。
    }

whence-typed = 由主办方输入

# $day: text
whence-follower = 此地址于{ $day }填写，用于关注该群组。

# $day: text
foot-why-followed = 您收到此邮件，是因为您关注{ $group }，并于{ $day }用 { $address } 对此作出了答复。

# $day: text
foot-why-door = 您收到此邮件，是因为{ $day }在入场处为您登记了 { $address }。
