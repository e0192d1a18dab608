## 每封发给受邀者的邮件下方和他们的页面上：为什么写信，谁在写信。

foot-why = 您收到此邮件，是因为 { $group } 于{ $day }录入了 { $address } 并发出邀请。
foot-why-asked = 您收到此邮件，是因为您于{ $day }用 { $address } 自行申请了名额。

foot-why-said =
    { $ground ->
        [asked] 您收到此邮件，是因为 { $group } 应您的要求，于{ $day }邀请了 { $address }；地址来源：“{ $from }”。
        [came_before] 您收到此邮件，是因为您曾经参加过活动，{ $group } 于{ $day }邀请了 { $address }；地址来源：“{ $from }”。
        [member] 您收到此邮件，是因为您是成员，{ $group } 于{ $day }邀请了 { $address }；地址来源：“{ $from }”。
       *[knows_personally] 您收到此邮件，是因为你们彼此相识，{ $group } 于{ $day }邀请了 { $address }；地址来源：“{ $from }”。
    }

foot-yours-alone = 您无需注册账号。此邮件中的链接仅供您本人使用，请勿转发。
foot-writer = 发件方：{ $writer }
foot-writer-at = 发件方：{ $name }，{ $address }
foot-contact = 联系方式：{ $contact }
foot-privacy = 您的数据如何使用
foot-unsubscribe = 退订
foot-unsubscribe-means = 您将不再收到 { $group } 的邀请、提醒和其他邮件。
