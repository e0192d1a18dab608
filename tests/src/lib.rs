//! What only the whole can show: the real program on real servers, used as people use it.
