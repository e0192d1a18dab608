## What people say of themselves below the fold, and in confidence

profile-more = 如愿意，可多介绍自己
profile-headline = 用一句话介绍您是谁
profile-employer = 您在哪里工作
profile-field = 您的领域
profile-stage = 您正处于哪个阶段
profile-languages = 您会说的语言
profile-confidence = 仅限保密
profile-confidence-hint = 没有人能看到这些，组织者也不能：它们以加密方式保存，只用于决定急需时先询问谁。
profile-confidence-helps = 我可以帮忙
profile-confidence-seeks = 我想得到帮助
profile-delicate =
    { $topic ->
        [equal_pay] 要求同工同酬
        [trouble] 工作中的麻烦
        [leaving] 离职或失业
        [health] 健康与照顾他人
       *[pay] 谈薪酬
    }
profile-avoids = 我不想遇到的人和雇主，每行一个：姓名、邮箱地址或公司
profile-avoids-hint = 没有人能看到这些。你们之间的请求会像没有人看过一样结束。
asks-paused-subject = 暂停接收请求
asks-paused-opening = 连续三个请求没有得到您的只言片语。没关系：三十天内不会再有请求送达您，也不会告知任何人。如果您愿意被询问，点击一下即可结束暂停。
asks-stay = 让请求送达我
asks-stay-hint = 目前请求不会送达您。点击一下即可恢复。
