//! What travels: facts about groups, events, invitations and seats, as CloudEvents 1.0 in JSON.
//!
//! A message says *what to look at*, never what to do, and holds ids, states and revisions, never
//! an address or a name. Order is not promised; the revision tells. How messages move is left to
//! `broker`, what follows from them to `worker`.

mod cloud_event;
mod happened;

pub use cloud_event::{CloudEvent, Unreadable};
pub use happened::{EventChanged, Happened, InvitationChanged, RsvpChanged};

/// The topic exchange that everything is published to.
pub const EXCHANGE: &str = "acquaint";
