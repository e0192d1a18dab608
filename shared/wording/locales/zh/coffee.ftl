## A group's monthly coffee

coffee-title = 本月的咖啡
coffee-subject =
    { $kind ->
        [coffee_remind] 还来得及：这个月和 { $group } 的人喝杯咖啡吗？
        [coffee_tomorrow] 明天您会知道和谁喝咖啡
        [coffee_meet] 您本月的咖啡：{ $names }
        [coffee_nobody] 本月没有咖啡
       *[coffee_ask] 这个月和 { $group } 的人喝杯咖啡吗？
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] 本月您愿意和 { $group } 的一位成员喝杯咖啡吗？按一下即可。{ $day } 之前没有表示的，本次不参加。
        [coffee_tomorrow] 您已参加。{ $day }，您和 { $group } 的一位成员将收到彼此的姓名和地址。如果还是不方便，在此之前按一下即可跳过本月，没有人会知道。
        [coffee_meet] 您和 { $group } 的 { $names } 本月一起喝咖啡。谁先写信谁就提议时间：回复此邮件会直接送达。
        [coffee_nobody] 本月 { $group } 没有可以和您见面的人了。下个月会再次询问您。
       *[coffee_ask] 本月您愿意和 { $group } 的一位成员喝杯咖啡吗？在见过其他所有参加者之前，您不会两次见到同一个人。请在 { $day } 之前告知；没有表示的即为不参加。
    }
coffee-two = { $one }和{ $other }
coffee-closing = 接下来就是你们之间的事：Acquaint 不会读取其中任何内容。名片随此邮件附上。
coffee-say = 参加或不参加
coffee-skip = 跳过本月
coffee-in = 参加
coffee-out = 本月不参加
coffee-never = 不再询问我
coffee-leave = 不再询问我
# $day: text
coffee-why = 您收到此邮件，是因为您于{ $day }在自己的页面上表示 { $group } 可以每月询问您是否参加喝咖啡（{ $address }）。
# $day: text
coffee-page = { $group } 的参加者将在 { $day } 收到另一位的姓名和地址。在此之前您可以改变主意，没有人会知道。
coffee-said =
    { $answer ->
        [in] 您本月参加。
        [over] 本月已经确定。请查看您的邮箱。
        [never] 以后不再询问您。如果改变主意，可在您自己的页面上设置。
       *[out] 您本月不参加。
    }
profile-coffee = 每月询问我是否愿意和这个群组的一位成员喝咖啡
console-coffee =
    { $state ->
        [on] 每月咖啡已开启：在自己页面上勾选的人每月一日会被询问是否参加，参加者会得到一位见面对象。您看不到谁和谁见面。
       *[off] 每月咖啡可以让您的成员两两相识：在自己页面上勾选的人每月会被询问是否参加。您看不到谁和谁见面。
    }
console-coffee-switch =
    { $what ->
        [off] 关闭每月咖啡
       *[on] 开启每月咖啡
    }
