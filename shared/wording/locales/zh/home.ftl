## 首页

home-title = 让该认识的人相遇
home-about = Acquaint 通过邮件和日历组织社交活动。您创建活动并说明邀请谁，每个人直接从收到的邮件中回复。无需账号，无需应用，无需密码。
home-picture = 三个人，各在自己的圆圈中；两个圆圈相交之处，他们便相识。
home-how = 如何进行
home-how-invite = 您来邀请
home-how-invite-means = 名单上的人、您团体的关注者，或活动页面上的任何人。每人收到一封邮件，附有日历文件。
home-how-answer = 他们回复
home-how-answer-means = 在邮件中点一下，或在自己的日历中回复。名额、同伴和候补名单自动保持准确。
home-how-hear = 人人知晓
home-how-hear-means = 无论有何变动，都以一封准确的邮件发给相关的人，提醒也会准时送达。
home-begin = 组织活动
home-invited = 收到邀请了吗？请打开您邮件中的链接。
home-docs = 致程序编写者
home-api = API 如何使用
home-openapi = OpenAPI 文档
home-messages = 可订阅的消息
home-mailbox = 已发出的邮件
home-mailbox-why = 尚未设置邮件服务器，因此邮件保存在这里。
home-elements = 这些页面的元素
