//! Followers of a group, as its organizers see them.

pub(crate) mod delete;
pub(crate) mod list;
