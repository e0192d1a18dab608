# Names of those who agreed, shown to those who are coming

names-none = 还没有人公开自己的姓名。
names-show-mine = 向要来的人显示我的姓名
names-save = 保存
