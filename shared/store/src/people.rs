//! Who organizes, how they are known, in which team, and who is invited.

pub mod accounts;
pub(crate) mod addresses;
pub mod api_keys;
pub mod groups;
mod secret;
pub mod sessions;
pub mod sign_ins;
pub mod suppressions;
pub mod team;
pub mod unasked;
