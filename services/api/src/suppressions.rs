//! Suppressions: who gets no mail of a group, and why.

pub(crate) mod delete;
pub(crate) mod list;
