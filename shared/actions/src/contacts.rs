//! Contacts: whom a group may invite one by one.

mod remove;

pub use remove::{RemoveContact, remove};
