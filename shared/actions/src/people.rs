//! What people do for themselves, whoever invites them: their mailbox is their right.

mod choose;
mod erase;
mod own_page;
mod send_links;

pub use choose::{Hear, choose, rename, renew_feed, show_name, speak};
pub use erase::{erase, send_erase_link};
pub use own_page::send_own_page;
pub use send_links::{AskForLetter, send_links};
