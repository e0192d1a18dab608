## What people say of themselves to others of a group

profile-title = ما يجوز للآخرين معرفته عنكم
profile-intro = لا يرى المنظمون شيئًا من هذا. أما من له مكان في الفعالية نفسها فيرى اسمكم وهذه الكلمات، وفقط إذا أشّرتم أنه يجوز له أن يطلب منكم.
profile-saved = تم الحفظ.
profile-none = لا صلة لكم بأي مجموعة بعد.
profile-may-be-asked = يجوز للمشاركين في الفعاليات نفسها أن يطلبوا مني
profile-helps = يمكنني المساعدة في ({ $most } على الأكثر)
profile-seeks = أود المساعدة في ({ $most } على الأكثر)
profile-seeks-hint = لا يرى هذا أحد: من يستطيع المساعدة فيه يأتي أولًا بين من يمكنكم الطلب منهم.
profile-about = اسألوني عن
profile-no-topics = لم تحدد هذه المجموعة مواضيع بعد.
profile-settings = كم تريدون أن يُطلب منكم، في جميع المجموعات
profile-budget = أقصى عدد من الطلبات في الأسبوع
profile-paused-until = لا شيء قبل
profile-paused-hint = لا يُخبر أحد باستراحة أو بحد.
console-topics = المواضيع
console-topics-hint = ما يمكن أن يساعد فيه المشاركون بعضهم بعضًا، موضوع في كل سطر، { $most } على الأكثر. يختارون منها على صفحاتهم.
profile-all = كل المجموعات، والتوقف المؤقت، وكم تودون أن تُسألوا
