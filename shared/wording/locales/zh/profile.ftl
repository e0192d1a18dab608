## What people say of themselves to others of a group

profile-title = 他人可以了解您的内容
profile-intro = 组织者看不到这些。只有在您勾选允许请求时，同一活动中有座位的人才会看到您的姓名和这些文字。
profile-saved = 已保存。
profile-none = 您还没有参与任何团体。
profile-may-be-asked = 同一活动的参与者可以向我提出请求
profile-helps = 我可以帮助（最多 { $most } 项）
profile-seeks = 我希望得到帮助（最多 { $most } 项）
profile-seeks-hint = 没有人会看到：能在这方面帮助的人会排在您可以请求的人的前面。
profile-about = 可以问我
profile-no-topics = 该团体尚未列出主题。
profile-settings = 您希望被请求的频率（所有团体合计）
profile-budget = 每周最多送达我的请求数
profile-paused-until = 在此日期之前不接收
profile-paused-hint = 暂停和限制不会告知任何人。
console-topics = 主题
console-topics-hint = 您活动的参与者可以互相帮助的方面，每行一个，最多 { $most } 个。他们在自己的页面上从中选择。
profile-all = 所有群组、暂停，以及您愿意被询问多少
