# What is asked before somebody or something is taken away

console-sure =
    { $what ->
        [template] 您的小组新建活动时不再提供 { $about }。用它建立的活动保留不变。
        [follower] { $about } 不再收到小组新活动的消息，但可以重新关注。
        [contact] { $about } 不再是小组的联系人。邀请保留不变。
        [member] { $about } 不能再打开小组的任何内容。
        [leave] 您将离开 { $about }，并且不能再打开其中的任何内容。
        [key] 使用 { $about } 的程序会立即被拒绝。
       *[invitation] { $about } 不再受邀，并让出座位。如果对方已经知道，会收到一封信说明。
    }

console-lists-waiting = 等待处理的名单

console-list-waiting = { $people } 人，读入时间：{ $at }。保留一天。

console-letter-as-html = 邮件程序中的样子
console-event-activity = 发生了什么

console-followers-are-told = { $people }位未受邀的关注者会收到消息。
