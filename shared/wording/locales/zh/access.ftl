## 场地为有需要的人提供的设施。

facts-access = 无障碍

access-fact =
    { $fact ->
        [step_free] 无台阶
        [accessible_toilet] 无障碍卫生间
        [reserved_parking] 预留车位
        [hearing_loop] 助听感应线圈
        [sign_language] 手语
        [captions] 字幕
       *[quiet_room] 安静的房间
    }

console-access = 场地：{ $fact }
