## 活动页面和团体页面

facts-hosts = 主持
facts-coming = 谁会来
facts-coming-count = 目前{ $count }人
facts-map = 地图
event-agenda = 活动安排
event-group = 主办方
event-group-more = { $group } 的全部活动
event-calendar = 放进您的日历
group-past = 往期活动
group-about-events = { $group } 的活动

## 个人页面

answer-more = 添加留言
answer-change = 修改我的回复
dates-save = 保存这些场次
offer-button-waitlist = 好，我排候补
facts-own-clock = 您当地的时间：
