//! The door: its page for who lets people in, and the code that people show there. Who may open it has a link to it.

pub(crate) mod code;
pub(crate) mod entry;
mod open;
mod page;
pub(crate) mod shown;
