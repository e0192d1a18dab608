## 表单中某一栏哪里不对，以及怎样填写才行。

invalid-empty = 请填写此项。
invalid-unreadable = 无法读取：请选择或填写其他内容。
invalid-fixed = 此项不能在这里更改。
invalid-taken = 已被别人使用：请另选一个。
invalid-too-long = 太长了：共{ $len }个字符，最多{ $max }个。
invalid-control = 只能是一行，且不得含有控制字符。
invalid-address = 这不是邮箱地址。请按 name@example.org 的格式填写。
invalid-slug = 请使用2到80个字符，限 a–z、0–9 和 -，首尾不能是 -。
invalid-zone = 这不是时区。请按 Asia/Shanghai 的格式填写。
invalid-local-time = 这不是日期和时间。请按 2026-12-03T18:30 的格式填写。
invalid-time-of-day = 这不是时刻。请按 18:30 的格式填写。
invalid-day = 这不是日期。请按 2026-06-03 的格式填写。
invalid-doors-after-start = 入场时间必须早于活动开始。
invalid-skipped-time = 时钟在那时拨快，会跳过这一时刻。下一个存在的时刻是{ $next }。
invalid-past = 这是过去的时间：请选择将来的时间。
invalid-no-check-ins = 目前还不知道谁到场了：请选择其他人群。
invalid-future = 这是将来的时间。
invalid-year = 年份须在1971到2199之间。
invalid-ends-before-start = 结束须晚于开始。
invalid-too-long-an-event = 最长31天。
invalid-closes-after-end = 回复截止须早于活动结束。
invalid-not-of-group = 这不是此团体的活动。
invalid-no-date-to-come = 这样将没有剩余的场次：请改为取消活动。
invalid-too-many-moved = 已有{ $most }场改期，不能再多了。
invalid-web-address = 这不是网址。网址以 https:// 或 http:// 开头，最多{ $max }个字符。
invalid-range = 请填写{ $min }到{ $max }的整数。
invalid-reminders = 请填写最多{ $most }个互不相同的整数小时数，每个在1到{ $longest }之间，用逗号隔开。
invalid-rule = 无法使用此规则。请按 FREQ=WEEKLY;BYDAY=TH;COUNT=10 的格式填写。
invalid-rule-too-many = 范围过大：一个系列在十年内最多1000场。请用 COUNT 或 UNTIL 提前结束。
invalid-rule-never = 没有任何日子符合此规则。
invalid-rule-start = 按此规则，第一场是{ $first }：请在那时开始，或修改规则。
invalid-colour = 这不是颜色。请按 #0b6b60 的格式填写。
invalid-draw-after-start = 抽签必须在活动开始之前。
invalid-not-of-series = 系列活动不适用：其名额包含所有场次。
