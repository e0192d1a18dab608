## 用浏览器登录

sign-in-title = 登录
sign-in-why = 请填写您账号的地址。您会收到一封带有登录链接的邮件。
sign-in-none =
    { $signup ->
        [open] 还没有账号？同一封邮件会为您开通。
       *[closed] 还没有账号？请让本站的管理者为您创建，或由某个团体的所有者邀请您加入其团队。
    }
sign-in-address = 您的邮箱地址
sign-in-send = 把链接发给我
sign-in-address-wrong = 这不是邮箱地址。请按 name@example.org 的格式填写。
sign-in-asked-title = 请查看您的邮箱
sign-in-asked = 如果此地址可以在这里登录，一封邮件已在路上。请在15分钟内用此浏览器打开其中的链接。
sign-in-asked-elsewhere = 在其他设备上打开了？那里会显示六位数字：请填写在这里。
sign-in-code = 六位数字
sign-in-code-send = 登录
sign-in-code-wrong = 数字有误，或链接已过期。错误五次后，请重新获取链接。
sign-in-new = 获取新链接
sign-in-press = 在此浏览器中以 { $address } 登录。
sign-in-button = 登录
sign-in-elsewhere-title = 请求来自别处
sign-in-elsewhere = 有人在另一个浏览器中请求以 { $address } 登录。是您在其他设备上操作的吗？如果是，请点击按钮，并在那里填写数字。
sign-in-elsewhere-warning = 如果不是您请求的，请关闭此页面。切勿把数字告诉任何人：对方会以您的身份登录。
sign-in-show-code = 显示数字
sign-in-code-title = 您的数字
sign-in-code-is = 请在提出请求后的15分钟内，在提出请求的浏览器中填写这些数字：
sign-in-over-title = 此链接已使用过，或已过期
sign-in-over = 链接只能登录一次，15分钟内有效。没有任何更改。

## 控制台

console-title = 控制台
console-signed-in = 您已以 { $address } 登录。
console-groups = 您的团体
console-no-groups = 您尚未加入任何团体的团队。请创建一个团体，或请所有者邀请您。
console-place = { $group }：{ $role }
console-place-event = { $group }，仅限 { $event }：{ $role }

role =
    { $role ->
        [owner] 所有者
        [editor] 编辑
        [people] 人员管理（邀请和回复）
        [door] 签到
       *[other] 此版本不认识的角色
    }

console-offer = 查看邀请
console-leave = 退出
console-sessions = 已登录的浏览器
console-browser = { $name }
console-browser-unknown = 某个浏览器
console-session = 于{ $since }登录，最近活动于{ $seen }
console-this-browser = （当前浏览器）
console-end = 让它退出登录
console-keys = 密钥
console-keys-why = 程序可以凭密钥以您的身份使用 API：`Authorization: Bearer KEY`。
console-no-keys = 没有密钥。
console-key-called =
    { $name ->
        [unnamed] 未命名的密钥
       *[other] { $name }
    }
console-key-made = 创建于{ $made }
console-key-used = 最近使用于{ $used }
console-key-unused = 从未使用
console-key-ends = 有效至{ $ends }
console-key-rights = 仅限 { $rights }
console-revoke = 吊销
console-key-new = 创建密钥
console-key-name = 名称
console-key-name-wrong = 密钥需要一个名称，最多{ $max }个字符，写在一行内。
console-key-title = 您的新密钥
console-key-shown = 这是密钥 “{ $name }”。它只在此时显示：请复制到使用它的地方。
console-back = 返回控制台
console-sign-out = 退出登录
console-sign-out-everywhere = 在所有地方退出登录
console-last-owner = 您是此团体的最后一位所有者：请先让别人成为所有者。

## 团队中的位置

place-title = 加入团队
place-offered = 请您以此角色协助管理 { $group }：{ $role }。
place-offered-event = 请您以此角色协助管理 { $group } 的 { $event }：{ $role }。
place-join = 加入
place-decline = 不了，谢谢
place-joined = 您现以此角色协助管理 { $group }：{ $role }。
place-joined-event = 您现以此角色协助管理 { $group } 的 { $event }：{ $role }。
place-declined-title = 已谢绝
place-declined = 您不在此团队中。
place-console = 前往控制台

## 邮件

sign-in-letter-subject = 您的登录链接
sign-in-letter-opening = 您可用此链接以 { $address } 登录。链接只能点击一次，须在您请求后的15分钟内，在提出请求的浏览器中使用。
sign-in-letter-closing = 在其他浏览器中，它会显示六位数字，请填写在您提出请求的地方。切勿把数字或此链接给任何人。
place-letter-subject = { $group }：邀请您加入团队
place-letter-opening = 请您以此角色协助管理 { $group }：{ $role }。
place-letter-opening-event = 请您以此角色协助管理 { $group } 的 { $event }：{ $role }。
place-letter-button = 查看邀请
place-letter-closing = 在您接受之前，它不会赋予您任何权限，也不会有人知道。
place-letter-why = 您收到此邮件，是因为 { $group } 的一位所有者于{ $day }在 { $site } 填写了您的地址 { $address }。如果您不想加入，无需理会。
place-letter-decline = 我不想加入

## 出错时的页面

error-again-title = 此操作需要重新登录
error-again = 为保护您的账号，此操作要求在最近10分钟内登录过。
error-again-sign-in-next = 没有任何更改。请在 /console/sign-in 重新登录，然后再操作一次。
error-cross-site-title = 请求来自别处
error-cross-site = 您的浏览器没有表明这是由我们的页面发出的，因此未予执行。
error-cross-site-next = 请打开 /console 并在那里点击按钮。如果仍然失败，请使用较新的浏览器。
error-role-title = 您没有此权限
error-role = 您的角色或密钥没有 `{ $right }` 权限。
error-role-next = 团体的所有者可以给您一个具有此权限的角色。
error-makes-no-groups = 您的账号是随团队邀请而建立的，不能创建自己的团体。
error-makes-no-groups-next = 运行此程序的人可以为您开通：`acquaint organizer create` 加上您的地址。
error-unchanged-next = 没有任何更改。
error-home = 前往首页
console-key-new-rights = 它仅限的权限
console-key-new-rights-hint = 每行一个，可选：{ $words }。留空则与您的权限相同。
console-key-new-ends = 失效时间（UTC）
