## 抽签分配的名额。

not-drawn-subject = 这次未抽中：{ $title }
not-drawn-opening = “{ $title }”的名额已抽签，很遗憾您未被抽中。
not-drawn-next = 您在候补名单上的位置仍然保留：如果有人无法参加，您仍可能参加。抽签可以核查，请向组织者索取名额记录。
not-drawn-button = 查看您的状态

## 页面

rsvp-in-draw = 您已参加抽签
rsvp-in-draw-next = 名额将于{ $when }抽签。无论结果如何，您都会收到邮件。
hint-lottery = 名额将于{ $when }在此前回复“参加”的所有人中抽签。先后顺序没有影响。

## 控制台

console-lottery-at = 何时抽签
console-lottery-at-hint = 用于抽签：在此之前，所有回复“参加”的人都在等候。同行者不会被拆开。种子从现在起固定，其哈希写在名额记录中。

subject-in-draw = 您已参加抽签
letter-in-draw = 您已参加抽签：{ $title }
letter-drawn = 有一个名额归您：{ $title }
situation-in-draw = 名额将于{ $moment }抽签，先后顺序没有影响。无论结果如何，您都会收到邮件。
