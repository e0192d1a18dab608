# 实例的状况，供运维者查看

health-title = 本实例的状况
health-well = 一切正常。
health-ill = 这里有事需要您查看。
health-database = 数据库及其磁盘
health-database-well = 可以写入，磁盘有空间。

health-database-ill =
    { $why ->
        [busy] 过于繁忙：有锁被占用，或工作多于它能完成的量。
        [read_only] 不能写入：请看它是否被设为只读，或是备用库。
        [full] 磁盘已满：请腾出空间。已确认的内容是安全的。
        [failing] 磁盘出现故障：请查看系统日志，并想到您的备份。
        [damaged] 有一部分无法读取：请停机并恢复备份。
        [moved] 文件已不在打开时的位置：请重新启动。
       *[other] 没有回应：请看它是否在运行。
    }

health-queue = 队列
health-queue-well = 可以接收消息。
health-queue-ill = 消息代理没有回应。不会丢失任何内容：消息在数据库里等它恢复。
health-letters = 应发的邮件
health-letters-none = 没有：都已发出。

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
       *[other] { $letters } 封；最早的一封已等待 { $minutes } 分钟。
    }

health-mail-server = 邮件服务器
health-mail-server-none = 没有设置：邮件保存在文件夹里，见 /dev/mailbox。
health-mail-server-took-none = 尚未发出任何邮件。

# $deferred: number
# $minutes: number
health-mail-server-took = 最近一封邮件在 { $minutes } 分钟前被接收。被推迟并重试：{ $deferred }。
health-mail-server-silent = 有邮件在等待，它却没有接收：请看它是否在运行，以及 worker 的日志。
health-tasks = 任务
health-tasks-well = 没有失败的任务，也没有延误的任务。

# $failed: number
# $overdue: number
health-tasks-ill = 失败：{ $failed }。延误：{ $overdue }。见 `acquaint tasks list`；用 `acquaint tasks retry` 重新执行。
health-messages = 等待进入队列的消息

# $number: number
health-messages-wait =
    { $number ->
        [0] 没有等待的消息。
       *[other] { $number } 条在等待。
    }

health-inbound = 外来邮件

# $number: number
health-inbound-wait =
    { $number ->
        [0] 都已读取。
       *[other] { $number } 封等待读取。
    }
