## What people see of each other below the fold, and what is said of times

invalid-too-far = 距今超过 { $days } 天：请选择更近的时间。
asks-soon-needed-by = 何时需要（按 { $zone } 的时间）
asks-soon-line-before = 您的话此前已经送出。
profile-mentees = 我作为导师同时指导的人数（0 至 { $most }；每位计半年）
asks-mentees = 同时指导最多 { $count } 人
asks-speaks = 语言：{ $languages }
asks-with-a-seat = 参加者会互相帮助：一杯咖啡、一次引荐、一句建议。在您的页面上，您可以写明能帮什么、他人是否可以询问您。活动前一周至活动后三十天，您可以询问他人。
