//! Mail: what it is about, which letter is owed, its states on the way, and who gets none.

pub mod addressee;
pub mod ask_letter;
pub mod coffee_letter;
pub mod content;
pub mod delivery;
pub mod kind;
pub mod link;
pub mod organizer_letter;
pub mod owed;
pub mod recipients;
pub mod seat_letter;
pub mod subject;
pub mod suppression;
