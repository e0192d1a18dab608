## 重新决定的情形。

console-approval-again = 已被接受的人更改同伴或回答时重新决定
hint-approval-again = 如果您更改同伴或回答，组织者会重新决定，在此期间您的名额会空出。
