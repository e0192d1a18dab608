## References that were promised, asked for anew for each job

asks-references = 答应为您作推荐人的
asks-references-hint = 每份工作都要重新询问，每次都可以答应或拒绝。请写明是哪份工作。
asks-references-job = 哪份工作（{ $min } 至 { $max } 个字符）
asks-references-send = 为这份工作询问
