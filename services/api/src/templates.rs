//! Plans of events that a group keeps for the next: fields of an event's body, but for its times.

pub(crate) mod answer;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
