## What people see of each other below the fold, and what is said of times

invalid-too-far = هذا بعد أكثر من { $days } يومًا: اختاروا وقتًا أقرب.
asks-soon-needed-by = متى تحتاجونها (بتوقيت { $zone })
asks-soon-line-before = أُرسلت كلمتكم من قبل.
profile-mentees = عدد من أرافقهم مرشدًا في وقت واحد (0 إلى { $most }؛ يُحسب كل منهم نصف سنة)
asks-mentees = يرافق حتى { $count } في وقت واحد
asks-speaks = يتحدث: { $languages }
asks-with-a-seat = من يحضرون يساعد بعضهم بعضًا: بفنجان قهوة أو تعارف أو نصيحة. في صفحتكم تذكرون بمَ يمكنكم أن تساعدوا وهل يجوز للآخرين سؤالكم. ومن أسبوع قبل الموعد حتى ثلاثين يومًا بعده يمكنكم سؤال الآخرين.
