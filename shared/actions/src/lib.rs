//! The use cases: one a file, a folder a subject. Each goes the same steps: find and lock, ask whether they may, let
//! `domain` decide, save, record what happened.
//!
//! Whoever acts is a [`Principal`](domain::people::Principal). Somebody else's thing is [`ActionError::NotFound`]; a right
//! that is missing in one's own group is [`ActionError::Forbidden`]. Answers of invited people go through `store`'s RSVP
//! queue, whose link is their right.

pub mod asks;
mod authority;
pub mod check_ins;
pub mod contacts;
pub mod door;
mod error;
pub mod events;
pub mod followers;
pub mod groups;
pub mod imports;
pub mod invitations;
pub mod keys;
pub mod letters;
pub mod occurrences;
pub mod people;
pub mod sign_in;
pub mod suppressions;
pub mod tasks;
pub mod team;
pub mod webhooks;

pub use authority::{authorize, authorize_own};
pub use error::{ActionError, Seen};
