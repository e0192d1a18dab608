//! Events and the feeds that show them.

pub mod events;
pub mod feeds;
