//! What travels: facts about groups, events, invitations and seats, which others may hear, and wake-ups, which only the
//! worker hears, both as CloudEvents 1.0 in JSON; and the names of the exchange and the queues that they travel through.
//!
//! A message says *what to look at*, never what to do, and holds ids, states and revisions, never
//! an address or a name. Order is not promised; the revision tells. How messages move is left to
//! `broker`, what follows from them to `worker`.

mod cloud_event;
mod content;
mod happened;
mod payload;
mod trace;
mod wake_up;

pub use cloud_event::{CloudEvent, Unreadable};
pub use content::Content;
pub use happened::{Described, Happened};
pub use payload::{
    CheckInChanged, EventChanged, EventRevised, Field, GroupChanged, InvitationChanged, KeyChanged, MemberChanged,
    PeopleChanged, RsvpChanged, WebhookChanged,
};
pub use trace::Traceparent;
pub use wake_up::WakeUp;

/// The topic exchange that facts are published to.
pub const EXCHANGE: &str = "acquaint";

/// The queue that workers share. Its set of types is frozen: a type of a later version gets a queue of its own, which
/// workers of this version do not open, so that the old and the new can run side by side.
pub const WORKER_QUEUE: &str = "acquaint.worker.v1";

/// Where messages are put aside that nobody can read, or that came again too often.
pub const DEAD_LETTERS: &str = "acquaint.dead-letters";

/// The media type of a CloudEvent in structured JSON.
pub const MEDIA_TYPE: &str = "application/cloudevents+json";

/// The header that ties a message to the request that caused it (W3C Trace Context).
pub const TRACEPARENT: &str = "traceparent";
