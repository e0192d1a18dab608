# 活动模板

console-template-forget = 删除模板 { $name }
