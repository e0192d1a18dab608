//! Whom a group may invite one by one.

pub(crate) mod delete;
pub(crate) mod list;
