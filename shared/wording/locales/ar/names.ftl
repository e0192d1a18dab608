# Names of those who agreed, shown to those who are coming

names-none = لم يُظهر أحد اسمه بعد.
names-show-mine = إظهار اسمي لمن سيحضرون
names-save = حفظ هذا
