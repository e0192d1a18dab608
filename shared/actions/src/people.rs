//! What people do for themselves, whoever invites them: their mailbox is their right.

mod send_links;

pub use send_links::{AskForLetter, send_links};
