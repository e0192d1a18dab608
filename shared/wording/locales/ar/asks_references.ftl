## References that were promised, asked for anew for each job

asks-references = تزكيات وُعدتم بها
asks-references-hint = لكل وظيفة تسألون من جديد، وفي كل مرة نعم أو لا. قولوا أي وظيفة هي.
asks-references-job = أي وظيفة ({ $min } إلى { $max } حرفًا)
asks-references-send = السؤال لهذه الوظيفة
