//! Deliveries: every letter of an event, and how it fared.

pub(crate) mod list;
