## Asks between people: letters and pages

asks-somebody = 某人
asks-subject =
    { $kind ->
        [suggested] 您和 { $name } 应该认识
        [reference_again] { $name } 想请您为这份工作作推荐人，可以吗？
        [coffee] { $name } 想与您喝杯咖啡
        [mentoring] { $name } 想请您做导师
        [reference] { $name } 请您做推荐人
        [connection] { $name } 请您引荐一个人
        [suggestion] { $name } 想介绍一个人给您认识
        [short_notice] { $name } 急需帮助
       *[introduction] { $name } 想认识您
    }
asks-subject-reminder =
    { $kind ->
        [suggested] 尚未回复：您和 { $name } 应该认识
        [reference_again] 仍待答复：为 { $name } 作推荐人
        [coffee] 仍待回复：与 { $name } 喝杯咖啡
        [mentoring] 仍待回复：做 { $name } 的导师
        [reference] 仍待回复：为 { $name } 做推荐人
        [connection] 仍待回复：为 { $name } 引荐
        [suggestion] 仍待回复：{ $name } 想介绍一个人给您认识
       *[introduction] 仍待回复：{ $name } 想认识您
    }
asks-opening =
    { $kind ->
        [reference_again] 正如您所说，{ $name } 可以请您作推荐人。这次只关于一份工作，您的答复也只针对它。
        [coffee] { $name } 与您同为 { $event } 的参与者，想请您喝杯咖啡。
        [mentoring] { $name } 与您同为 { $event } 的参与者，想请您做导师，不时向您请教。
        [reference] { $name } 与您同为 { $event } 的参与者，请您做推荐人。
        [connection] { $name } 与您同为 { $event } 的参与者，想知道您是否认识合适的人并愿意引荐。
        [suggestion] { $name } 认为您与另一个人应该认识。
        [short_notice] { $name } 与您同为 { $event } 的参与者，很快就需要帮助。只询问了少数几个人，有一个人同意就够了。
       *[introduction] { $name } 与您同为 { $event } 的参与者，想认识您。
    }
asks-what =
    { $kind ->
        [suggestion] 你们能给彼此什么
        [suggested] 你们能给彼此什么
       *[other] 请求
    }
asks-why-you =
    { $kind ->
        [suggestion] 你们为什么应该认识
        [suggested] 你们为什么应该认识
       *[other] 为何是您
    }
asks-how-long = 时长
asks-minutes =
    { $minutes ->
        [mail] 几行邮件
       *[talk] { $minutes }分钟
    }
asks-see = 查看并回复
asks-either-way =
    { $kind ->
        [connection] 您选择的人会收到附有您留言的请求，对方可以拒绝。若您书面回答或转交请求，{ $name } 会立即得知。除此之外的任何回复，或不回复，对 { $name } 而言都一样：在{ $day }收到一封不说明原因的简短邮件。
        [suggestion] 若您同意，也会询问另一个人，对方会看到您的姓名。双方都同意后，才会得到彼此的地址。若您书面回答，{ $name } 会立即得知。除此之外的任何回复，或不回复，对 { $name } 而言都一样：在{ $day }收到一封不说明原因的简短邮件。
        [suggestion_outside] 若您同意，{ $name } 会得知，并给不在这里的另一个人写信。对方会看到您的姓名；双方都同意后，才会得到彼此的地址。若您书面回答，{ $name } 会立即得知。除此之外的任何回复，或不回复，对 { $name } 而言都一样：在{ $day }收到一封不说明原因的简短邮件。
        [short_notice] 第一个人同意后，双方得到彼此的地址，其他人会得知已有人可以帮忙。不回复也没关系：无论如何，{ $name } 最迟在{ $day }得到消息。
        [alone] 若您同意，双方都会得到对方的地址。若您书面回答，{ $name } 会立即得知。除此之外的任何回复，或不回复，对 { $name } 而言都一样：在{ $day }收到一封不说明原因的简短邮件。
       *[introduction] 若您同意，双方都会得到对方的地址。若您书面回答或转交请求，{ $name } 会立即得知。除此之外的任何回复，或不回复，对 { $name } 而言都一样：在{ $day }收到一封不说明原因的简短邮件。
    }
# $day: text
asks-why-asked = 您收到此邮件，是因为您于{ $day }在自己的页面上表示 { $group } 活动的参与者可以向您提出请求（{ $address }）。
# $day: text
asks-why-forwarded = 您收到此邮件，是因为您于{ $day }同意了 { $group } 的一位成员向您提出的请求（{ $address }）。
asks-why-known = 您收到此邮件，是因为您在这里认识了 { $group } 的一位成员（{ $address }）。
# $day: text
asks-why-asker = 您收到此邮件，是因为{ $day }有人从您的页面提出了请求（{ $address }）。
asks-object = 不再从本站向 { $address } 发送邮件
asks-leave = 减少、暂停或停止请求：您的页面
asks-closed-subject =
    { $kind ->
        [suggestion] 您在 { $event } 的建议
        [suggested] { $event }：有人向您提出的建议
       *[other] 您在 { $event } 的请求
    }
asks-closed-opening =
    { $kind ->
        [suggestion] 您的建议没有结果。原因有很多，多半与您无关：对方可能外出、事务繁忙，或同时收到多人的请求。
        [suggested] 这次建议没有结果。原因有很多，多半与您无关：对方可能外出、事务繁忙，或同时收到多人的请求。
       *[other] 这次请求没有结果。原因有很多，多半与您无关：对方可能外出、事务繁忙，或同时收到多人的请求。
    }
asks-closed-closing = 您活动中的其他人也许乐意收到请求。您的页面会显示可以向谁提出。
asks-to-own-page = 前往我的页面
asks-agreed-subject =
    { $kind ->
        [job] { $name } 愿意为这份工作作您的推荐人
        [reference] { $name } 愿意作您的推荐人
       *[talk] 您与 { $name } 现在可以联系了
    }
asks-agreed-asker =
    { $kind ->
        [job] { $name } 同意了：您可以为这份工作写上这位推荐人。
        [reference] { $name } 同意作您的推荐人。每份工作请在您的页面上重新询问。
       *[talk] { $name } 同意了。
    }
asks-agreed-asked = 您已同意 { $name } 的请求。
asks-address = 地址
asks-note = 同意时的留言
asks-agreed-closing = 回复此邮件将直接发送给 { $name }。此后是您二位之间的事：Acquaint 不会读取任何内容。
asks-agreed-mentoring = 第一次交谈时，可以谈谈：希望今后半年有什么收获，多久谈一次，哪些话只留在二位之间。任何一方都可以随时好好说一声就结束。
asks-written-subject = 对您在 { $event } 的请求的答复
asks-written-opening = 您请求的人以书面方式答复：
asks-written-closing = 对方没有提供地址：回复此邮件不会送达任何人。
asks-yes = 同意
asks-yes-note = 如愿意，可附上一句话
asks-in-writing = 书面答复
asks-in-writing-hint = 只转达一次，不含您的地址。
asks-your-answer = 您的答复
asks-quietly = 不作说明
asks-quietly-hint = 这些都不会告知 { $name }：对方在{ $day }得知没有结果，就像您没有看过一样。
asks-not-now = 这次不行
asks-in-a-month = 一个月后再问我
asks-no-more = 不再接收 { $name } 的请求
asks-report = 举报
asks-stop-hint = 选择其中任一项后，{ $name } 的请求都不会再送达您。举报之后，在组织者查看之前，其请求也不会送达该团体的其他人。
asks-said =
    { $answer ->
        [yes] 您已同意：包含对方地址的邮件正发往双方。
        [in_writing] 您的答复已在路上，不含您的地址。
        [not_now] 您选择了：这次不行。您仍可改变回复。
        [in_a_month] 您选择了：一个月后再问我。您仍可改变回复。
        [no_more] 此人的请求不会再送达您。
        [report] 感谢举报。此人的请求不会再送达您。
        [reported] 感谢举报。组织者会查看。
       *[none] 此请求已结束。
    }
asks-title = 请求与被请求
asks-intro = 只要请求得当，人们乐意尽力相助。对方同意之前没有人能看到您的地址；每个请求的结果都会在一开始就确定的日期告知您。
asks-own = 您的请求
asks-own-none = 您还没有提出请求。
asks-kind-at =
    { $kind ->
        [coffee] 喝杯咖啡，{ $event }
        [mentoring] 导师，{ $event }
        [reference] 推荐人，{ $event }
        [connection] 请人引荐，{ $event }
        [suggestion] “你们应该认识”，{ $event }
        [short_notice] 急需帮助，{ $event }
       *[introduction] 认识某人，{ $event }
    }
asks-state =
    { $state ->
        [agreed] 你们可以联系了：请查看邮件。
        [answered] 您已得到答复：请查看邮件。
        [taken_back] 您已撤回。
        [closed] 没有结果。
       *[asked] 无论如何，您将在{ $day }前得到消息。
    }
asks-take-back = 撤回
asks-take-back-hint = 其名额在原定告知日期释放。
asks-waiting = 向您提出的请求
asks-waiting-look = 回答
asks-people = 您可以请求的人
asks-people-none = 目前没有可以请求的人。同一活动中有座位的人，从活动前一周到活动后三十天可以互相请求，前提是对方表示可以被请求。
asks-helps = 可以帮助：{ $topics }
asks-about = 可以问：{ $about }
asks-form-open = 向 { $name } 请求
asks-form-kind = 事由
asks-kind =
    { $kind ->
        [coffee] 喝杯咖啡
        [mentoring] 做导师
        [reference] 做推荐人
        [connection] 请其引荐认识的人
       *[introduction] 互相认识
    }
asks-form-what = 您的请求（{ $min } 到 { $max } 个字符）
asks-form-why = 为何是此人（{ $min } 到 { $max } 个字符）
asks-form-hint = 对方看到您的姓名和这些文字，看不到您的地址。链接请在对方同意之后再发。
asks-send = 提出请求
asks-refused-too-many = 您同时进行的请求已达上限：{ $most }。得到其中一个的消息时名额释放，最迟{ $day }。
asks-refused-no-name = 对方不会知道您是谁。请先在您的页面上填写姓名，再提出请求。
invalid-too-short = 太短：{ $len } 个字符，至少需要 { $min } 个。
invalid-link = 请不要填写网址或邮箱地址：这些在对方同意之后再说。
invalid-topics = 最多选择 { $most } 个，每个最多 { $longest } 个字符。
