//! Letters about invitations: which one is owed, its states on the way, and who gets none.

pub mod addressee;
pub mod delivery;
pub mod kind;
pub mod owed;
pub mod suppression;
