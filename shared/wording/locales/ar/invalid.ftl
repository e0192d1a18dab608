## ما الخطأ في حقل من حقول النموذج، وما الذي يصلح بدلًا منه.

invalid-empty = املأوا هذا الحقل.
invalid-unreadable = تعذّرت قراءة هذا: اختاروا أو اكتبوا شيئًا آخر.
invalid-fixed = لا يمكن تغيير هذا هنا.
invalid-taken = هذا مستخدم بالفعل: اختاروا غيره.
invalid-too-long = هذا طويل جدًا: عدد الرموز { $len }، والحد الأقصى { $max }.
invalid-control = يجب أن يكون سطرًا واحدًا دون رموز تحكم.
invalid-address = هذا ليس عنوان بريد إلكتروني. اكتبوه على شكل name@example.org.
invalid-slug = استخدموا من 2 إلى 80 رمزًا من a–z و0–9 و-، دون - في البداية أو النهاية.
invalid-zone = هذه ليست منطقة زمنية. اكتبوها على شكل Africa/Cairo.
invalid-local-time = هذا ليس تاريخًا ووقتًا. اكتبوه على شكل 2026-12-03T18:30.
invalid-time-of-day = هذا ليس وقتًا من اليوم. اكتبوه على شكل 18:30.
invalid-day = هذا ليس يومًا. اكتبوه على شكل 2026-06-03.
invalid-doors-after-start = يجب أن تُفتح الأبواب قبل بدء الفعالية.
invalid-skipped-time = تُقدَّم الساعة عندئذ فيُتخطّى هذا الوقت. الوقت التالي الموجود هو { $next }.
invalid-past = هذا في الماضي: اختاروا وقتًا قادمًا.
invalid-no-check-ins = لا أحد يعلم بعد من حضر: اختاروا فئة أخرى من الأشخاص.
invalid-future = هذا في المستقبل.
invalid-year = يجب أن تكون السنة بين 1971 و2199.
invalid-ends-before-start = يجب أن تكون النهاية بعد البداية.
invalid-too-long-an-event = أقصى مدة هي 31 يومًا.
invalid-closes-after-end = يجب أن يُغلق باب الإجابة قبل انتهاء الفعالية.
invalid-not-of-group = هذه ليست فعالية من فعاليات هذه المجموعة.
invalid-no-date-to-come = لن يبقى أي موعد قادم: ألغوا الفعالية بدلًا من ذلك.
invalid-too-many-moved = بلغ عدد المواعيد المنقولة حدّه الأقصى ({ $most })، ولا يمكن نقل غيرها.
invalid-web-address = هذا ليس عنوان ويب. يبدأ بـ https:// أو http://، وأقصى عدد لرموزه { $max }.
invalid-range = اكتبوا عددًا صحيحًا من { $min } إلى { $max }.
invalid-reminders = اكتبوا أعدادًا صحيحة مختلفة من الساعات، كل منها من 1 إلى { $longest }، بينها فواصل. أقصى عدد لها: { $most }.
invalid-rule = لا يمكن استخدام هذه القاعدة. اكتبوا واحدة مثل FREQ=WEEKLY;BYDAY=TH;COUNT=10.
invalid-rule-too-many = هذا يتجاوز الحد: للسلسلة 1000 موعد على الأكثر خلال عشر سنوات. أنهوها قبل ذلك بـ COUNT أو UNTIL.
invalid-rule-never = لا يوافق هذه القاعدة أي يوم.
invalid-rule-start = أول موعد بحسب هذه القاعدة هو { $first }: ابدأوا عندئذ أو غيّروا القاعدة.
invalid-colour = هذا ليس لونًا. اكتبوه على شكل #0b6b60.
invalid-draw-after-start = يجب أن تُجرى القرعة قبل بداية الفعالية.
invalid-not-of-series = هذا ليس للسلاسل: المكان فيها لكل المواعيد.
