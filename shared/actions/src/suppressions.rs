//! Who gets no mail of a group: giving them another chance.

mod lift;

pub use lift::{LiftSuppression, lift};
