//! Whence a group has addresses: how letters to people of each fared, and how to go on where they were stopped.

pub(crate) mod go_on;
pub(crate) mod list;
