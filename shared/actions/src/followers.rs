//! Followers: people who want to hear of a group's next events. Their mailbox is their right; an organizer sees who is there.

mod announce;
mod answer;
mod confirm;
mod follow;
mod remove;

pub use announce::announce;
pub use answer::{AnswerAnnounced, answer_announced};
pub use confirm::confirm;
pub use follow::follow;
pub use remove::{RemoveFollower, remove};
