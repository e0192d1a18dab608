## 回复为什么没有被接受，以及接下来可以怎么做。

refusal-full = 活动名额已满，且没有候补名单。您仍可回复“也许”或“不参加”。

refusal-too-many-guests =
    { $max ->
        [0] 本活动不能携带同伴：请只为您自己回复。
       *[other] 每人最多可携带{ $max }位同伴。请减少同伴人数后重新回复。
    }

refusal-does-not-fit = 剩余名额不够{ $asked }人：最多还可容纳{ $free }人。请减少同伴人数后重新回复。
refusal-not-open-yet = 活动尚未开放回复。开放后您会收到邮件。
refusal-closed = 回复已截止；您仍可回复“不参加”。
refusal-over = 活动已结束。
refusal-cancelled = 活动已取消。
refusal-withdrawn = 邀请已撤回。请询问邀请您的人。
refusal-date-called-off = 这一场已取消。您仍可回复其他场次。
refusal-no-seat-for-one-date = 单场名额须随整个系列的名额一起取得：请先对整个系列回复“参加”，再对您缺席的场次回复“不参加”。
refusal-last-date = 这是您打算参加的最后一场：请对整个系列回复“不参加”，以便把名额让给别人。
refusal-below-taken = 已有{ $taken }个名额被占用：容量不能低于这个数。
