//! What organizers write to some of an event's people.

pub(crate) mod body;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
pub(crate) mod preview;
pub(crate) mod test;
