//! Who follows groups, and which new events they are told of.

pub mod followers;
pub mod news;
