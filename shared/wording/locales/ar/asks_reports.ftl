## What organizers see of asks: numbers, and reports

console-asks = الطلبات
console-asks-why = ما يطلبه الناس بعضهم من بعض شأنهم. هنا أرقام فقط، ومن أُبلغ عنه. من أُبلغ عنه لا تصل طلباته إلى أحد هنا حتى تطّلع على البلاغ، وبعد بلاغين لمدة 90 يومًا.
console-asks-sums = خلال 90 يومًا: الطلبات { $made }، والموافقات { $agreed }.
console-asks-made = خلال 90 يومًا: الطلبات { $made }. الموافقات أقل من خمس: قليلة على رقم.
console-asks-few = خلال 90 يومًا أقل من خمسة طلبات: قليلة على الأرقام.
console-asks-reported = من أُبلغ عنه
console-asks-none-reported = لم يُبلغ عن أحد خلال 90 يومًا.
console-asks-conduct = الطلبات { $made }، الموافقات { $agreed }، البلاغات { $reported }.
console-asks-held = طلباته لا تصل إلى أحد هنا
console-asks-look = اطلعت على البلاغ
