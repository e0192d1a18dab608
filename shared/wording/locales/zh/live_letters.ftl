# How letters go out, as it happens

live-letters-title = 正在发送的邮件
live-letters-none = 此活动尚未发送任何邮件。
live-letters-done = 应发的邮件都已发出。
live-letters-still = 最近一分钟没有发出邮件。一有可能就会自动继续。

# $minutes: number
live-letters-about =
    { $minutes ->
       *[other] 按最近一分钟的速度，大约还需 { $minutes } 分钟。
    }
live-letters-deferred = 其余都已发出；被邮件服务器推迟、会自动重试的有：{ $letters }封。
