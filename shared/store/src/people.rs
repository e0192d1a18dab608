//! Who organizes, in which team, and who is invited.

pub mod accounts;
pub(crate) mod addresses;
pub mod api_keys;
pub mod groups;
pub mod suppressions;
pub mod team;
pub mod unasked;
