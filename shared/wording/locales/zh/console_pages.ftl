## 控制台各页共有的内容

console-way-back = 返回路径
console-show = 显示
console-search = 搜索
console-search-button = 搜索
console-next-page = 更多
console-further = 更多设置
console-form-faults = 尚未保存：其中有些内容无法保存。
console-save = 保存
console-nothing-found = 没有符合的内容。
console-all = 全部
console-counted = { $what }（{ $number }）

console-done =
    { $what ->
        [published] 已发布，邮件已在路上。
        [cancelled] 已取消，邮件已在路上。
        [restored] 活动恢复举行，大家会收到通知。
        [door] 入口链接已就绪。
        [copied] 这是副本，为草稿。
        [deleted] 草稿已删除。
        [group-deleted] 团体已删除。
        [resent] 邮件再次上路。
        [accepted] 已有名额，并会收到邮件通知。
        [not_accepted] 已谢绝，对方会收到一封友好的邮件。
        [uninvited] 邀请已撤回。
        [answered] 回复已记录。
        [announced] 关注者会收到通知。
        [letter] 您的信将按时发出。
        [test] 测试邮件只发给您一人，已在路上。
        [undone] 邮件已撤回：没有人会收到。
        [lifted] 该地址可以重新收到邮件。
        [removed] 已移除。
        [offered] 邀请邮件已在路上。
        [retried] 正在重试。
       *[other] 已保存。
    }

## 团体

console-account = 您的账号
console-group-new = 创建团体
console-group-why = 团体举办活动，有自己的页面和日历。人们看到的邮件发件方就是它。
console-group-name = 名称
console-group-name-hint = 人们把它看作发件方，例如：海港创客。
console-group-create = 创建团体
console-group-page = 团体的页面
console-zone = 时区
console-zone-hint = 您聚会的地方，例如 Asia/Shanghai 或 Asia/Singapore。
console-language = 其邮件的语言
console-settings = 设置
console-description = 介绍
console-markdown-hint = 空行开始新段落，**两个星号**加粗，以 - 开头的行是列表项。
console-reply-to = 回信发往何处
console-reply-to-hint = 人们点击“回复”时，信会发到此地址。
console-reminders = 提醒
console-reminders-hint = 开始前多少小时，用逗号隔开：168, 24。留空则为一周前和一天前。
console-legal-name = 发件方全称
console-legal-name-hint = 个人或社团。群发的邮件必须写明来自谁，这会显示在每封邮件末尾。
console-postal-address = 邮寄地址
console-contact = 其他联系方式
console-contact-hint = 邮箱地址或电话号码。
console-privacy-url = 说明如何使用他人数据的页面

## 活动

console-events = 活动
console-next = 即将举行
console-past = 已结束
console-no-events = 尚无计划。用三样东西创建一个活动：标题、时间和地点。发布之前没有人会知道。
console-no-past-events = 还没有举行过活动。
console-event-new = 创建活动
console-event-new-why = 有这三样就够了。它是只有您的团队可见的草稿，时长两小时，一切都可以更改。
console-event-create = 创建草稿
console-event-title = 标题
console-starts = 开始时间
console-starts-hint = 以当地时间为准（{ $zone }）。
console-venue = 地点
console-venue-hint = 人们找得到的名称，例如：中央咖啡馆。
console-event = 活动
console-event-page = 活动的公开页面
console-draft-why = 这是草稿：只有您的团队可见。您现在就可以邀请人；发布后他们会收到邮件。
console-publish = 发布

console-status = 状态
console-status-draft = 草稿
console-status-published = 已发布
console-status-cancelled = 已取消
console-status-over = 已结束

console-event-counts = 受邀{ $invited }人，参加{ $going }人，候补{ $waiting }人

console-seats-label = 名额
console-seats = 已占用{ $taken }个，不限名额
console-seats-of = 共{ $capacity }个，已占用{ $taken }个
console-answer-counts = 参加{ $going }人，候补{ $waiting }人，也许{ $maybe }人，不参加{ $declined }人，未回复{ $silent }人

## 邀请

console-invite = 邀请
console-invite-why = 粘贴名单或选择文件。在任何人收到邮件之前，您会先看到每一行的结果。
console-paste = 地址
console-paste-hint = 可带姓名也可不带，顺序不限：Anna Berg anna@example.org, bo@example.org
console-file = 或 CSV 表格文件
console-file-hint = 由电子表格、Luma、Meetup、Eventbrite 或通讯录导出。
console-obtained-from = 这些地址的来源
console-obtained-from-hint = 每个人都会在邮件末尾看到，例如：我们的春季聚会。粘贴的地址不超过 { $most } 个时可以留空：对方会看到其地址是您输入的。
console-obtained-ground = 您为何可以写信给他们

console-ground =
    { $ground ->
        [asked] 他们要求过
        [came_before] 他们参加过您的活动
        [member] 他们是成员
       *[other] 您与他们相识
    }

console-invite-look = 查看名单
console-import-why = 尚未写信给任何人。请先查看各行，再邀请。
console-import-applied = 此名单在您团体的联系人中。再次邀请时，不会写信给已受邀的人。
console-invite-press = 邀请{ $people }人
console-invited = 本次邀请：{ $created }。此前已邀请：{ $already }。无法邀请的行列在下方，并注明原因。
console-all-invited = 每一行都能读取。
console-row = { $number }：{ $who }

console-row-state =
    { $state ->
        [ready] 新
        [known] 已知
        [suppressed] 不接收邮件
       *[other] 无法读取
    }

console-row-known = 已是您团体的联系人、此前已受邀，或在此名单中重复。若尚未受邀，将予以邀请。
console-row-suppressed = 不接收此团体的邮件：已退订，或邮件被退回。将予以跳过。
console-row-without-address = 此行没有邮箱地址。

## 回复

console-answers = 回复
console-nobody-invited = 尚未邀请任何人。请在“邀请”下粘贴名单：每个人会收到带有专属回复链接的邮件，其回复会显示在这里。
console-unreached = 未能送达

console-standing =
    { $standing ->
        [going] 参加
        [waitlisted] 候补
        [offered] 已获提供名额
        [requested] 已申请：由您决定
        [not_accepted] 已被您谢绝
        [maybe] 也许
        [declined] 不参加
        [held] 申请了名额
        [withdrawn] 邀请已撤回
        [came] 已到场
        [absent] 未到场
       *[other] 未回复
    }

console-waits-at = 候补第{ $place }位
console-guests = 携带{ $guests }位同伴
console-note = “{ $note }”

console-delivery =
    { $state ->
        [pending] 邮件已在路上。
        [sending] 邮件已在路上。
        [deferred] 邮件服务器要求“稍后”：将会重试。
        [bounced] 地址不存在：邮件被退回。
        [failed] 邮件被拒收，或已放弃发送。
        [suppressed] 不接收此类邮件：请看不接收邮件的名单。
        [sent] 邮件服务器已接收邮件。
       *[other] 另一封邮件告知了更多。
    }

## 更改活动

console-edit = 更改
console-ends = 结束时间
console-venue-address = 地址
console-capacity = 可容纳人数
console-capacity-hint = 留空表示不限。
console-guests-max = 每人可携带的同伴人数
console-waitlist = 满员后可候补
console-who-finds = 谁能看到

console-visibility =
    { $visibility ->
        [public] 所有人：显示在团体页面和日历中
        [unlisted] 有链接的人
       *[other] 仅受邀者
    }

console-online-url = 线上参加的链接
console-online-shown = 谁能看到此链接

console-link-shown-to =
    { $who ->
        [seated] 有名额的人
       *[other] 所有能看到活动的人
    }

console-doors-open = 入场时间
console-rsvp-closes = 回复截止
console-event-reminders-hint = 开始前多少小时，用逗号隔开。留空则沿用团体的设置。
console-recurrence = 按此规则重复
console-recurrence-hint = 按日历的写法：FREQ=MONTHLY;BYDAY=1TH;COUNT=12
console-latitude = 纬度
console-longitude = 经度

console-who-hears =
    { $people ->
        [0] 保存后没有人会收到邮件。
       *[other] 保存后将有{ $people }人收到邮件。
    }

console-asks-again = 时间或地点有变：会再次询问他们是否参加。在有人回复“不参加”之前，名额保持不变。已退订者不会收到邮件。
console-tells = 他们会看到有哪些变动。已退订者不会收到邮件。

console-save-and-tell =
    { $people ->
        [0] 保存
       *[other] 保存并写信给{ $people }人
    }

console-save-quietly = 保存且不写信
console-back-to-form = 返回

console-copy = 复制
console-announce = 通知团体的关注者
console-restore = 撤销取消
console-cancel = 取消活动
console-cancel-why =
    { $people ->
        [0] 没有人会收到邮件。
       *[other] 将有{ $people }人收到取消通知的邮件，其日历也会移除该活动。
    }立即生效，可以撤销。
console-cancel-reason = 原因
console-cancel-reason-hint = 受邀者会看到。
console-cancel-press = 取消活动
console-delete = 删除草稿
console-delete-why = 草稿及其邀请将永久删除。尚未写信给任何人。
console-delete-press = 删除草稿
console-type-title = 请完整输入标题
console-type-title-hint = 标题为：{ $title }
console-type-title-wrong = 与标题不完全一致。
console-delete-group = 删除此团体
console-delete-group-why = 其活动、邀请、回复、邮件、关注者、名单和团队将立即永久删除。
console-delete-group-press = 删除团体
console-type-name = 请完整输入团体名称

## 单个人

console-take-away = 把此名单存为文件；须在最近十分钟内登录过：
console-as-csv = 表格（CSV）
console-as-vcf = 通讯录（vCard）
console-answer-for-why = 有人以其他方式告诉了您？请代为记录其回复；尚未受邀者会随之受邀。
console-answer-press = 记录
console-answer = 回复
console-person = 姓名
console-address = 邮箱地址
console-guests-label = 同伴
console-their-words = 本人的话
console-answered-at = 回复时间
console-invited-at = 邀请时间
console-personal-page = 其个人页面
console-personal-page-why = 有个人页面链接的人可以代其回复。
console-resend = 重发其邮件
console-uninvite = 撤回邀请
console-preview = 预览
console-preview-why = 大家看到的就是这样（草稿则为发布后）。在下面点击不会有任何作用。
console-preview-back = 返回活动
console-preview-of =
    { $what ->
        [personal] 个人页面
        [letter] 邀请邮件
       *[page] 活动页面
    }

## 邮件

console-letters = 邮件
console-letters-why = 写信给一部分人。当地22点到8点之间，以及退订之后，任何人都不会收到邮件。超过20人时，五分钟内可以撤回。
console-letters-written = 至今所写
console-no-letters = 您还没有写信给任何人。
console-letter-to = 写给谁
console-letter-subject = 主题
console-letter-body = 您想说的话
console-send-at = 不早于
console-send-at-hint = 以当地时间为准（{ $zone }）。留空表示现在。
console-letter-look = 查看
console-letter-test = 只发给我
console-letter-looks = 显示效果
console-letter-goes-to = 发给{ $people }人（{ $who }）
console-letter-send =
    { $people ->
        [0] 虽然还没有人，仍要发送
       *[other] 发送给{ $people }人
    }

console-letter-state =
    { $state ->
        [waiting] 等待中
        [sending] 正在发出
        [sent] 已发送
       *[other] 已撤回
    }

console-letter-progress = 已发送{ $sent }封，在途{ $pending }封，未被接受{ $failed }封
console-letter-undo = 撤回
console-deliveries = 全部邮件
console-no-deliveries = 尚未发出任何邮件。

console-letter-kind =
    { $kind ->
        [invitation] 邀请
        [update] 变动通知
        [cancellation] 取消通知
        [confirmation] 回复已收到
        [waitlisted] 进入候补
        [promoted] 已获名额
        [offered] 为其提供名额
        [offer_lapsed] 所提供的名额已给别人
        [requested] 其申请了名额
        [not_accepted] 其申请被谢绝
        [not_taken] 日历的回复无法接受
        [reminder] 提醒
        [seat_released] 名额未确认，已给别人
        [still_coming] 询问是否还来
        [not_drawn] 未抽中
        [at_door] 在海报前索取的链接
        [feedback] 询问活动怎么样
        [organizer_letter] 您的信
       *[other] 在活动页面请求的链接
    }

console-delivery-state =
    { $state ->
        [pending] 等待中
        [sending] 正在发出
        [sent] 已发送
        [deferred] 稍后
        [bounced] 被退回
        [failed] 已放弃
        [superseded] 不再需要
       *[other] 对方不需要
    }

console-next-attempt = 将于{ $at }重试

## 团体能联系到的人

console-followers = 关注者
console-no-followers = 还没有人关注此团体。人们可在团体页面留下地址，接收新活动的消息。
console-remove = 移除
console-no-mail = 不接收邮件的人
console-all-reached = 所有人都能联系到：没有人退订，也没有邮件被退回。

console-cause =
    { $cause ->
        [unsubscribed] 已退订。
        [bounced] 发往此地址的邮件被退回：地址不存在。
        [complained] 曾把邮件标为垃圾邮件。
       *[other] 不接收本站的邮件，与您的邮件无关。
    }

console-own-wish = 只有本人能通过其邮件中的链接撤销。
console-lift = 再给一次机会
console-origins = 地址来源
console-no-origins = 您邀请人并说明其地址来源后，这里才会显示。
console-origin-fared = 已发送{ $written }封，等待{ $waiting }封，地址不存在{ $bounced }封，被标为垃圾邮件{ $complained }封

console-origin-state =
    { $state ->
        [open] 开放
        [trying] 先试发几封
        [released] 全部
        [stopped] 已停止
       *[other] 全部（由您决定）
    }

console-origin-go-on = 仍写信给其他人

## 动态和团队

console-activity = 动态
console-nothing-happened = 还没有任何动态。
console-happened-by = { $at }：{ $who }
# $more: number
console-happened-more = 以及另外 { $more } 人

console-author =
    { $author ->
        [account] 团队成员
        [link] 持有个人链接者
        [calendar] 其日历
        [door] 入口处的人员
       *[other] 自动
    }

console-happened =
    { $what ->
        [group-created] 团体已创建
        [group-updated] 团体设置已更改
        [group-deleted] 团体已删除
        [event-created] 已创建活动
        [event-published] 活动已发布
        [event-updated] 活动已更改
        [event-cancelled] 活动已取消
        [event-restored] 取消已撤销
        [event-deleted] 草稿已删除
        [invitation-created] 有人受邀
        [invitation-withdrawn] 有人的邀请被撤回
        [rsvp-changed] 收到回复
        [rsvp-promoted] 有人从候补转为有名额
        [member-invited] 邀请某人加入团队
        [member-joined] 有人加入团队
        [member-updated] 团队中有人的角色已更改
        [member-left] 有人退出团队，或未接受邀请
        [key-created] 团队中有人创建了密钥
        [key-revoked] 团队中有人的密钥被吊销
        [webhook-created] 已创建 webhook
        [webhook-updated] webhook 已更改、关闭或开启
        [webhook-deleted] 已删除 webhook
        [webhook-replayed] 已向 webhook 重发一条消息
        [template-kept] 已保存模板
        [template-deleted] 已删除模板
        [origin-continued] 仍向某一来源的人发送邮件
        [invitation-resent] 已重发一封邮件
        [check_in-created] 有人到场
        [check_in-undone] 一次签到被撤销
        [contact-imported] 已导入一份名单
        [contact-deleted] 已移除一位联系人
        [follower-removed] 已移除一位关注者
        [suppression-lifted] 已再给某个地址一次机会
        [event-announced] 已向关注者公布活动
        [letter-created] 已给来宾写信
        [letter-undone] 一封信已撤回
        [door_link-created] 已创建签到链接
        [door_link-revoked] 签到链接已停用
       *[other] { $what }
    }

console-team = 团队
console-team-why = 请人来帮忙。对方会收到邮件，接受之前没有任何权限。所有者可以做一切，编辑可以做除团队以外的一切，“人员管理”负责邀请和回复，“签到”负责现场签到。
console-team-ask = 发出邀请
console-role = 角色
console-make-role = 设为：{ $role }
console-for-one-event = 仅限一个活动
console-not-accepted = 尚未接受

## 为什么没有执行

refused-draft = 活动还是草稿，没有人知道：请先发布。
refused-published = 活动已经发布。
refused-cancelled = 活动已取消：请先恢复。
refused-over = 活动已结束：不再邀请任何人，也不再就此写信。
refused-no-draft = 只能删除草稿：请改为取消活动，以便通知大家。
refused-events-to-come = 此团体有已发布的活动即将举行：请先取消，以便通知大家，然后再删除团体。
refused-changed-meanwhile = 您打开期间，有人更改了此内容。请重新打开，并在现有内容上再次更改。
refused-in-team = 此地址已在团队中：请先更改其角色，或将其移出。
refused-resent = 此邮件刚刚重发过：请等待{ $minutes }分钟。
refused-suppressed = 此地址不接收此类邮件。原因见您团体的不接收邮件名单。
refused-own-wish = 此人退订了全部邮件或将其标为垃圾邮件：只有本人能通过其邮件中的链接撤销。
refused-unnamed = 团体邀请超过{ $most }人之前，人们必须能看到是谁在写信：请在团体设置中填写发件方、邮寄地址、隐私说明页面和联系方式，然后再邀请。
refused-new-organizer = 新账号在第一周内每天最多写信给100人：请减少人数，其余的明天再写。
refused-gone-out = 此邮件已开始发出，或此前已撤回。
console-seats-go = 候补者有名额了：其中最多{ $people }人会得到名额或收到名额的邀约，并收到邮件。
console-save-and-tell-seated = 保存并只写信给得到名额的人
console-private-answers = 私下的回答：只有所有者能看到各回答的次数，没有人能看到是谁回答的
console-colour = 颜色
console-colour-hint = 人们凭它认出团体的页面、封面和邮件。
console-contacts = 联系人
console-no-contacts = 还没有。您邀请的名单上的人会成为团体的联系人；绝不会向联系人发布任何通知。
console-seat-log = 名额记录
console-seat-step = { $from } → { $to }
console-give-seat = 给予名额
console-give-seat-why = 由组织者给予候补者
console-for-which-events = 针对哪些活动
console-who-is-told = { $people }人已受邀，将立即收到邮件。
console-type-address = 请完整输入其地址
console-type-wrong = 与上面所写的并非逐字一致。
console-file-or-paste = 同时也粘贴了地址：请逐份提交名单。
