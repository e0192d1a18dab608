## 所有中文文本共有的内容。称呼用“您”；句子之间不加空格。

language-name = 简体中文
direction = ltr
full-stop = 。
sentence-after = { $before }{ $next }
became = →
after-label = ：
