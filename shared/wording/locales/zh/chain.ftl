## How help went on in a group, in sums and as a picture

chain-title = 帮助如何延续
chain-intro = 每条线是一个人，时间从左向右推移，每条曲线是一次从一人到另一人的帮助。只有在自己页面上同意的人才会显示姓名。
chain-few = 提供帮助或得到帮助的人不足五位：太少，无法展示。
chain-sums = 帮助次数：{ $helps }。提供帮助的人：{ $helpers }。得到帮助的人：{ $helped }。
chain-forward = 得到帮助之后又帮助了别人的人：{ $count }。
chain-caption = 谁在何时帮助了谁，共 { $count } 人：每条线是一个人，每条曲线是一次帮助，颜色表示之前有多少次帮助。
chain-left-out =
    { $count ->
       *[other] 另有 { $count } 人参与的是更早的帮助，未在图中显示。
    }
chain-table = 以表格显示
chain-line = 线
chain-gave = 帮助过别人
chain-got = 得到过帮助
profile-named = 我的姓名可以出现在本群组“谁帮助了谁”的图旁
