# 在控制台里还能对活动做什么

console-copy-why = 副本是一份草稿，包含除人员和回复以外的一切。所有时间随开始时间移动。

console-copy-starts-hint = 以当地时间为准（{ $zone }）。留空表示以后再定。
console-copy-press = 创建副本
console-template-why = 或者留着以后用：模板包含除时间和人员以外的一切，会出现在您的团体创建下一个活动的页面上。
console-template-name = 模板名称
console-template-name-hint = 同名的模板会被替换。
console-template-keep = 保存为模板
console-from-template = 使用模板

console-dates = 日期
console-dates-why = 每个日期都可以单独移动或取消；其他日期保持不变。已过去的不显示。
console-no-dates = 没有即将到来的日期。

console-date-state =
    { $state ->
        [off] 已取消
       *[other] 已移动
    }

# $absent: number
console-date-absent =
    { $absent ->
       *[other] 有名额的人中有 { $absent } 位这一天不能来。
    }

console-date-why = 要来的人会得知这个日期的更改，并且只就这一天再次询问。名额保持不变。
console-date-move = 移动这个日期
console-date-by-rule = 恢复为规则的时间
console-date-call-off = 取消这个日期
console-date-put-back = 仍然举行

console-agenda = 议程
console-agenda-hint = 每项一行，时间在前：18:30 入场
console-hosts = 谁接待大家
console-hosts-hint = 每人一行，可加一句介绍：奥尔加·贝格: 场地负责人
console-attendees-shown = 别人能看到谁来

console-attendees =
    { $who ->
        [nobody] 什么也看不到
        [names] 同意者的姓名，给要来的人看
       *[other] 来多少人
    }

console-hours-from-start = 或者在开始之后多少小时
console-hours-from-start-hint = 前面加负号：-3 表示提前三小时。它随活动移动，并发给届时符合条件的人。
console-hours-from-end = 或者在结束之后多少小时

console-proposals = 别人提议的其他时间

# $day: text
console-proposal-of = 关于{ $day }的日期

# $starts: text
# $ends: text
console-proposal-times = { $starts } – { $ends }

# $number: number
console-line = 第 { $number } 行：{ $said }
