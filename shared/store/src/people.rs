//! Who organizes, how they are known, in which team, who is invited, and who may be.

pub mod accounts;
pub(crate) mod addresses;
pub mod api_keys;
pub mod contacts;
pub(crate) mod erased;
pub mod groups;
pub mod imports;
mod secret;
pub mod sessions;
pub mod sign_ins;
pub mod suppressions;
pub mod team;
pub mod unasked;
