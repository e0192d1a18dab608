//! Who gets no mail of a group: giving them another chance.

mod held_back;
mod lift;
mod resubscribe;

pub use lift::{LiftSuppression, lift};
pub use resubscribe::resubscribe;
