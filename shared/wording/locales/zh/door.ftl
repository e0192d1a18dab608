## 入口：出示的签到码、签到页面及其链接。

seat-code = 您的入场码
seat-code-show = 请在入口处出示
seat-code-why = 入口处的人员会用手机扫描。直接报姓名也可以。
seat-code-open = 显示入场码

door-title = 入口签到
door-counts = 已到{ $here }人，共{ $coming }人

door-free =
    { $free ->
        [0] 没有空余名额
       *[other] 空余名额{ $free }个
    }

door-search = 姓名或邮箱
door-find = 查找
door-nobody = 没有找到。请试试姓名的一部分，或在下方直接登记入场。
door-more = 未显示所有人：请按姓名查找。
door-in = 签到
door-how-many = 到场人数
door-party = { $people }人
door-came = { $at }签到
door-came-party = { $people }人，{ $at }签到
door-undo = 撤销
door-walk-in = 不在名单上的人
door-name = 姓名
door-address = 邮箱（如需邮件确认）
door-let-in = 登记入场
door-walked-in = 不在名单上
door-already = 之前已签到：{ $at }。未作更改。
door-back = 返回名单
door-wrong = 请填写不超过120个字符的姓名，以及正确的邮箱或留空。
door-gone = 此人已不在名单上：请重新查找，或在下方登记入场。
door-sent-before = 此表单之前已为另一个人提交过，未作更改：请再填写一次。
door-no-letter = 该群组目前无法发送邮件：请不填邮箱直接登记入场。
door-not-published = 活动还是草稿：暂时不能签到。
door-waits = 等待网络
door-refused = 未被接受：请再看一次
door-queue = 正在等待网络，恢复后即发送。请不要关闭此页面。等待中：
door-offline = 没有网络：只能在本页中查找，网络恢复前无法撤销。
refusal-no-room-at-door = 一行{ $asked }人，空余名额{ $free }个。请先由组织者增加名额。

console-door = 入口
console-door-why = 链接可在任何手机上打开签到页面：拿到链接的人可以看到姓名并为人签到。活动结束12小时后失效，您也可以随时停用。
console-door-make = 创建签到链接
console-door-links = 签到链接
console-door-no-links = 还没有链接。
console-door-made = 创建：{ $made }。失效：{ $ends }。
console-door-ended = 已停用
console-door-end = 停用
console-door-came = 到场的人
console-door-nobody = 还没有人签到。
console-badges = 打印名牌
console-badges-why = 每页八张：请用A4或Letter纸打印此页。没有填写姓名的人和每位同伴各有一张可手写的名牌。
console-badge-guest = { $name }的同伴
