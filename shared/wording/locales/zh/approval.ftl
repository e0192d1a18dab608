## 主办方逐一审核报名时。

subject-requested = 您的申请
subject-not-accepted = 关于您的申请
letter-requested = 您申请了名额：{ $title }
letter-accepted = { $group } 通过了您的申请，您将参加：{ $title }
letter-not-accepted = { $group } 这次无法为您提供名额：{ $title }

situation-requested =
    { $guests ->
        [0] 每份申请都由主办方亲自查看。有结果后会立即写信给您：您无需做任何事。如果您无法再来，请撤回申请。
       *[other] 每份申请都由主办方亲自查看。您（和{ $guests }位同伴）的申请有结果后会立即写信给您：您无需做任何事。如果您无法再来，请撤回申请。
    }

situation-not-accepted = 感谢您愿意参加。很抱歉这次未能如愿；您无需做任何事。
button-take-back-request = 撤回我的申请

## 个人页面

rsvp-requested = 您申请了名额

rsvp-requested-next =
    { $guests ->
        [0] 每份申请都由主办方亲自查看。有结果后您会收到邮件。
       *[other] 每份申请都由主办方亲自查看。您和{ $guests }位同伴的申请有结果后，您会收到邮件。
    }

rsvp-not-accepted = 这次没有您的名额
rsvp-not-accepted-next = 您的申请未获通过。您无需做任何事。
offer-button-request = 申请名额
offer-takes-back-request = 这样您将撤回申请。
hint-approval = 每份申请都由主办方亲自查看：回复“参加”即为申请名额，有结果后您会收到邮件。

## 活动页面，以及写给在那里申请的人的邮件

ask-why-approval = 请填写您的邮箱地址。您会收到一封带有专属链接的邮件，在那里申请名额。每份申请都由主办方亲自查看。
confirm-subject-request = 请确认您的申请：{ $title }
confirm-request = 每份申请都由主办方亲自查看。请确认这是您的申请，有结果后您会收到邮件。
confirm-button-request = 申请我的名额

## 为何没有完成

refusal-not-accepted = 您的申请未获通过，因此您的回复没有改变。如果您认为有误，请写信给邀请您的人。
refusal-no-request = 此人的回复无需通过或谢绝。请查看其当前状态。

refusal-no-room-to-accept = 空余名额{ $free }个，而一行有{ $asked }人。请先增加名额，再通过申请。

## 控制台

console-approval = 由我逐一通过或谢绝每个报名的人
console-approval-hint = 回复“参加”即为申请，不占名额。被谢绝的人会收到一封友好的邮件。
console-accept = 通过
console-decline = 谢绝

## 只为一人放宽的规则

rules-why = 可以只为此人放宽活动的规则，名额日志会记下原因。
rules-closes = 可自行报名至
rules-guests = 可带的同伴人数
rules-seat = 名额
rules-seat-in-turn = 轮到时
rules-seat-now = 现在，无论还有谁在等
rules-reason = 原因
rules-reason-hint = 会记入名额日志，供您的团队查看。
rules-press = 放宽规则
