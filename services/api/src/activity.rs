//! The log of a group: who did what, and when.

pub(crate) mod list;
