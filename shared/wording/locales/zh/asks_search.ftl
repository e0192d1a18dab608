## A search among the people whom somebody may ask

asks-search = 姓名
asks-search-none = 目前没有叫这个名字的人可以询问。
asks-search-more = 未显示所有人：请按姓名查找。
