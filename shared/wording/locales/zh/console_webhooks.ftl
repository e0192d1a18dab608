# 控制台里的 webhook 和任务

console-webhooks = Webhook
console-webhook = Webhook
console-webhooks-why = Webhook 把本团体里发生的事告诉另一个程序：每件事都立即签名发送到它的地址，没有被接收就再次发送。
console-no-webhooks = 还没有。想用程序响应这里动态的人会给您一个地址；请填在下面。
console-webhook-url = 发送到的地址
console-webhook-url-hint = 以 https:// 开头，属于等待接收的程序。
console-webhook-types = 只发送一部分（不勾选即全部）
console-webhook-all = 接收全部动态

# $number: number
console-webhook-some =
    { $number ->
       *[other] 接收 { $number } 种动态
    }

console-webhook-state =
    { $state ->
        [on] 已开启
        [off] 已关闭
       *[other] 失败中
    }

console-webhook-make = 创建 webhook
console-webhook-secret = 发送到 { $url } 的内容用此密钥签名。它只在现在显示：请复制到进行验证的地方。
console-webhook-turn-off = 关闭
console-webhook-turn-on = 开启
console-webhook-delete = 删除
console-webhook-failing-since = 自此时起每次尝试都失败
console-webhook-tries = 已发送的内容
console-webhook-no-tries = 最近30天没有发送任何内容。

# $at: text
# $attempt: number
console-try-at = { $at }，第 { $attempt } 次尝试

# $status: number
console-try-answered = 返回状态 { $status }

console-try-unanswered = 没有得到回应。
console-try-again = 再次发送

console-try-state =
    { $state ->
        [taken] 已接收
       *[other] 失败
    }

refused-webhook-off = 这个 webhook 已关闭：请先开启。

# $most: number
refused-webhooks-many = 一个团体最多有 { $most } 个 webhook：请先删除一个，或让其中一个接收更多。

console-tasks = 任务
console-tasks-why = 等待时间到来的事，以及未能完成的事。失败的会自动重试一段时间；放弃之后就等您处理。
console-no-tasks = 没有等待的任务，也没有失败的任务。

console-task-kind =
    { $kind ->
        [event_fan_out] 把更改告知大家
        [reminder] 发送提醒
        [origin_trial] 写信给一份新名单，先写给少数人
        [organizer_letter] 发送您的邮件
        [hold_expiry] 把无人确认的名额给别人
        [offers] 把名额提供给候补者
        [still_coming] 询问有名额的人是否还来
        [feedback] 询问到场的人活动怎么样
        [draw] 抽签分配名额
        [announce] 把活动告知关注者
        [webhook] 通知 webhook
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] 等待中
        [running] 进行中
        [failed] 失败
       *[other] 已错过
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] 将于此时进行：{ $at }
        [running] 自 { $at } 起
        [failed] 上次尝试：{ $at }
       *[other] 本应在此时进行：{ $at }。太晚反而有害，因此没有执行。
    }

console-task-retry = 重试
