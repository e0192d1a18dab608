## 出错时的页面：标题、哪里不对、还能做什么。

error-not-found-title = 此链接打不开任何内容
error-not-found = 此地址没有内容。
error-not-found-next = 邮件程序有时会截断链接：请从邮件中重新打开，或完整复制链接。如果您收到过几封关于此活动的邮件，请用最新的一封。如果链接仍然打不开，请询问邀请您的人。
error-page-expired-title = 此链接的有效期为一刻钟
error-page-expired = 您个人页面的链接可在一刻钟内打开，之后在打开它的浏览器中还可使用两小时，因为该页面显示保存的有关您的全部内容。
error-page-expired-next = 请让系统重新发送一个：只需一分钟。
error-too-many-title = 尝试次数过多
error-too-many = 来自您地址的尝试过多：请等待{ $seconds }秒。
error-too-many-answers-title = 回复次数过多
error-too-many-answers = 此邀请在一分钟内回复得过于频繁：以最后一次被接受的回复为准。请等待{ $seconds }秒后再回复。
error-wait-next = 请稍候，然后打开您最新邮件中的链接。
error-busy-title = 马上回来
error-busy = 当前请求过多，或暂时无法访问数据库。
error-again-next = 请稍候并重新加载页面：页面会显示已记录的内容。
error-key-title = 需要密钥
error-key = 需要组织者的密钥；程序这样发送：`Authorization: Bearer KEY`。
error-key-wrong = 此密钥无效：可能有误，或已被吊销。用 `acquaint key create` 可生成新的密钥。
error-key-next = 此页面仅供本站组织者使用：请重新加载，并以您的密钥作为密码。
error-method-title = 这里无法这样做
error-method = 此地址不接受这种请求。
error-method-next = 请重新打开您邮件中的链接。
error-unreadable-title = 无法读取
error-unreadable = 所发送的内容中有一部分无法读取。
error-unreadable-next = 没有任何更改。请返回，更正您填写的内容后重新发送。
error-refused-title = 现在无法这样做
error-internal-title = 出了点问题
error-internal = 这是我们的错。运营者可在日志中按编号 { $number } 找到原因。
error-too-large-title = 内容过大
error-too-large = 此类表单最多读取{ $limit }字节，而收到的更多。

error-note =
    { $max ->
        [1] 无法接受此留言：最多一个字符。
       *[other] 无法接受此留言：最多{ $max }个字符，且不得含有控制字符。
    }

error-guests =
    { $max ->
        [1] 无法读取同伴人数：请填写0或1。
       *[other] 无法读取同伴人数：请填写0到{ $max }的整数。
    }

error-answer = 无法读取您的回复：请选择“参加”“不参加”或“也许”。
