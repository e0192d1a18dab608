//! Events.

pub mod events;
