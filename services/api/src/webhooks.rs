//! Webhooks: where a group's facts are sent to, and how that went.

pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
pub(crate) mod patch;
pub(crate) mod replay;
pub(crate) mod tries;
