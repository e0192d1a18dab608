## The organizer's account of a person, on their own page

own-account-heading = 您的组织者账户

# $since: text
own-account-since = 账户“{ $name }”，始于{ $since }

# $seen: text
# $since: text
own-account-browser = 已登录的浏览器：{ $browser }，始于{ $since }，最近一次为{ $seen }

# $made: text
own-account-key =
    { $name ->
        [unnamed] 未命名的密钥，创建于{ $made }
       *[other] 密钥“{ $name }”，创建于{ $made }
    }

own-account-owns-alone = 除您之外，{ $groups }没有其他所有者。请先在那里指定另一位所有者，或删除该团体：在此之前不会删除任何内容。
