//! Who came: checked in at the door, or by whoever organizes.

mod at_poster;
mod check_in;
mod undo;

pub use at_poster::{ask_at_poster, check_in_at_poster};
pub use check_in::{CheckInAsked, Comer, check_in};
pub use undo::undo;
