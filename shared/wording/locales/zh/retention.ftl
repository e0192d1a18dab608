# 群组会删除哪些人员信息及何时删除：提前一周写给拥有者的邮件，以及控制台中的字段

retention-subject = { $group }即将删除姓名和地址

# $day: text
# $count: number
retention-opening =
    { $count ->
       *[other] 自{ $day }起，将按群组的设置删除{ $group }往期活动 { $count } 份邀请中的姓名和地址。
    }

retention-button = 查看
retention-closing = 您无需做任何事。总数和名额会保留。如果仍需要这些姓名，请导出为文件，或让群组保留更久：更改设置后一周内不会删除任何内容。
when-soon = 不久后

console-retention-days = 活动结束后保留姓名和地址的天数
console-retention-hint = 留空则永久保留。更改后一周内不会删除任何内容，拥有者会提前一周收到邮件。

# $day: text
# $count: number
console-retention-next =
    { $count ->
       *[other] 下一次：{ $day }将有 { $count } 份邀请被抹去姓名。拥有者会提前一周收到邮件。
    }
