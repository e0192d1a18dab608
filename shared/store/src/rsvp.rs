//! Invitations, answers and seats. All answers come through the [`queue`].

pub mod invitations;
pub mod occurrences;
pub mod proposals;
pub mod queue;
pub mod seats;
