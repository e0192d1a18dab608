## A search among the people whom somebody may ask

asks-search = الاسم
asks-search-none = لا أحد بهذا الاسم يمكن سؤاله الآن.
asks-search-more = لا يظهر الجميع: ابحثوا عن اسم.
