## A search among the people whom somebody may ask

asks-search = 姓名或话题
asks-search-none = 目前没有符合的人可以询问。
asks-search-more = 未显示所有人：请按姓名或话题查找。
