## 空出的名额提供给候补的人。

subject-offered = 有名额空出
subject-offer-lapsed = 名额已给别人
letter-offered = 有名额空出，可以归您：{ $title }
letter-offered-shared = 有名额空出，先到先得：{ $title }
letter-outrun = 有人快了一步，名额已被占用，您回到候补名单：{ $title }
letter-offer-lapsed = 我们没有收到您的回复，名额已给下一位候补者：{ $title }

situation-offered =
    { $guests ->
        [0] 名额为您保留至{ $moment }。点一下即可参加。过时名额将给下一位。
       *[other] 您和{ $guests }位同伴的名额保留至{ $moment }。点一下即可参加。过时名额将给下一位。
    }

situation-offered-shared = 活动即将开始，因此其他候补者也会收到这封邮件：谁先回复“参加”，名额就归谁。如果别人更快，您在候补名单上的位置仍然保留。请在{ $moment }前回复。
situation-offer-lapsed = 如果您仍想参加，请回复“参加”：您将重新加入候补名单；如有空余名额，则直接归您。
button-take-offer = 好的，我要这个名额
button-offer-no = 无法参加

## 个人页面

rsvp-offered = 有名额可以归您
rsvp-offered-until = 名额为您保留至{ $moment }。
rsvp-offered-next = 请尽快回复“参加”，名额就归您。
rsvp-offered-shared = 其他候补者也已得知：谁先回复“参加”就归谁。

## 控制台

console-waitlist-mode = 有名额空出时
console-offered-until = 保留至{ $moment }

console-waitlist-mode-is =
    { $mode ->
        [promote] 立即归下一位候补者
        [offer] 提供给下一位候补者，由其决定是否接受
        [lottery] 回复“参加”的人等候抽签
       *[auto] 归下一位候补者；最后一天改为先询问
    }
situation-waiting-for-offer = 一有您的名额，我们会写信将名额提供给您：在信中写明的时间内答应，名额就归您。如果您无法再来，请退出候补名单，以便后面的人递补。
