//! Invitations, answers, seats, and the feeds that show people where they stand. All answers come through the [`queue`].

pub mod check_ins;
pub mod door_links;
pub mod feeds;
pub mod invitations;
pub mod occurrences;
pub mod origins;
pub mod proposals;
pub mod queue;
pub mod seats;
