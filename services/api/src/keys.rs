//! `/keys`: those of one's own account.

mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
