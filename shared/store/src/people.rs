//! Who organizes, and who is invited.

pub(crate) mod addresses;
pub mod api_keys;
pub mod groups;
pub mod organizers;
