## ما يسأل عنه المنظّمون من يجيب بنعم.

questions-heading = ما يسأل عنه المنظّمون
questions-owed = يُرجى الإجابة عن أسئلة المنظّمين
questions-send = إرسال إجاباتي
fault-question = «{ $question }»: هناك إجابة ناقصة أو ليست من الإجابات الممكنة.
fault-question-reworded = تغيّرت صياغة «{ $question }» أثناء إجابتكم: يُرجى قراءتها من جديد.
console-questions = أسئلة لمن يجيب بنعم
console-questions-hint = سطر لكل سؤال: نوعه (text أو choice أو many أو yes_no أو consent أو private)، ومعه * إن كانت الإجابة لازمة، ثم السؤال، وخياراته بعد |، ومساعدة بعد //، وكل علامة بين فراغين. ومع after قبل النوع يُسأل من حضر بعد الفعالية برسالة واحدة، ومع door يرى من عند الباب الإجابة. اتركوا ما بعد # كما هو: فهو اسم السؤال.
questions-after = كيف كان اللقاء؟ يودّ المنظّمون أن يعرفوا
questions-after-done = شكرًا لكم: وصلت إجاباتكم إلى المنظّمين
question-private = لا يراه إلا مالكو المجموعة، ويُحذف بعد 7 أيام من الفعالية.
question-private-given = أجبتم عنه؛ اتركوه فارغًا للإبقاء عليه.
question-private-clear = حذف إجابتي

## The letter that asks once it is over

feedback-subject = كيف كان اللقاء؟ { $title }
feedback-opening = انتهى «{ $title }»، وكان لكم مكان فيه. يودّ المنظّمون أن يعرفوا كيف كان لكم.
feedback-once = تجيبون على صفحتكم الخاصة. هذه هي الرسالة الوحيدة في ذلك.
feedback-button = إخبارهم كيف كان
