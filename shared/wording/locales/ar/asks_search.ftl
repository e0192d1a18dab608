## A search among the people whom somebody may ask

asks-search = الاسم أو الموضوع
asks-search-none = لا أحد يطابق ذلك يمكن سؤاله الآن.
asks-search-more = لا يظهر الجميع: ابحثوا عن اسم أو موضوع.
