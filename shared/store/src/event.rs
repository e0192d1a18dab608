//! Events.

pub mod events;
pub mod templates;
