## 主办方向报名者提的问题。

questions-heading = 主办方的问题
questions-owed = 请回答主办方的问题
questions-send = 提交回答
fault-question = “{ $question }”：回答缺失，或不在可选项之内。
fault-question-reworded = “{ $question }”的措辞在您回答时已更改：请重新阅读。
console-questions = 向报名者提问
console-questions-hint = 每行一个问题：类型（text、choice、many、yes_no、consent、private），必答则加 *，然后是问题，选项写在 | 之后，说明写在 // 之后，符号前后均须有空格。类型前写 after，则在活动结束后用一封邮件询问到场的人；写 door，则门口能看到回答。# 之后的内容请保持不变：它是问题的名称。
questions-after = 活动怎么样？主办方想听听您的看法
questions-after-done = 谢谢：主办方已收到您的回答
question-private = 只有小组所有者能看到，并在活动结束7天后删除。
question-private-given = 您已回答；留空则保留原答案。
question-private-clear = 删除我的回答

## The letter that asks once it is over

feedback-subject = 活动怎么样？{ $title }
feedback-opening = “{ $title }”已结束，您有一个名额。主办方想听听您的感受。
feedback-once = 请在您的个人页面上回答。关于此事只会有这一封邮件。
feedback-button = 说说感受
