//! The facts, one variant a message type, and the payloads behind them.

use domain::invitation::{Answer, Seat};
use domain::{EventId, InvitationId};
use serde::{Deserialize, Serialize};

/// Payload of what happens to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventChanged {
    /// The event.
    pub event_id: EventId,
    /// Its letter revision after the change.
    pub revision: i64,
}

/// Payload of what happens to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationChanged {
    /// The event.
    pub event_id: EventId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// The invitation's revision after the change.
    pub revision: i64,
}

/// Payload of what happens to an answer or a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RsvpChanged {
    /// The event.
    pub event_id: EventId,
    /// The invitation.
    pub invitation_id: InvitationId,
    /// The invitation's revision after the change.
    pub revision: i64,
    /// The answer after the change.
    pub answer: Option<Answer>,
    /// The seat after the change.
    pub seat: Option<Seat>,
    /// Guests that come along.
    pub guests: u16,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $variant:ident($payload:ident) => $kind:literal),+ $(,)?) => {
        /// Something that happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Happened {
            $($(#[$doc])* $variant($payload),)+
        }

        impl Happened {
            /// The CloudEvents `type`, which is the routing key too.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind,)+ }
            }

            pub(crate) fn data(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$variant(payload) => serde_json::to_value(payload),)+ }
            }

            /// `None`: a type that this version does not know.
            pub(crate) fn read(kind: &str, data: serde_json::Value) -> Option<serde_json::Result<Self>> {
                match kind {
                    $($kind => Some(serde_json::from_value(data).map(Self::$variant)),)+
                    _ => None,
                }
            }
        }
    };
}

facts! {
    /// A draft was opened to those who are invited.
    EventPublished(EventChanged) => "acquaint.event.published.v1",
    /// What people know of an event changed.
    EventUpdated(EventChanged) => "acquaint.event.updated.v1",
    /// An event was called off.
    EventCancelled(EventChanged) => "acquaint.event.cancelled.v1",
    /// A cancellation was taken back.
    EventRestored(EventChanged) => "acquaint.event.restored.v1",
    /// Somebody was invited, or invited again.
    InvitationCreated(InvitationChanged) => "acquaint.invitation.created.v1",
    /// An invitation was taken back.
    InvitationWithdrawn(InvitationChanged) => "acquaint.invitation.withdrawn.v1",
    /// A letter may be owed: an event's change reached this invitation, a retry is due, or a sweep found it.
    LetterOwed(InvitationChanged) => "acquaint.letter.owed.v1",
    /// An answer changed.
    RsvpChanged(RsvpChanged) => "acquaint.rsvp.changed.v1",
    /// A waiting party got its seats.
    RsvpPromoted(RsvpChanged) => "acquaint.rsvp.promoted.v1",
}

impl Happened {
    /// What it happened to, as the CloudEvents `subject`.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::EventPublished(data)
            | Self::EventUpdated(data)
            | Self::EventCancelled(data)
            | Self::EventRestored(data) => data.event_id.to_string(),
            Self::InvitationCreated(data) | Self::InvitationWithdrawn(data) | Self::LetterOwed(data) => {
                data.invitation_id.to_string()
            }
            Self::RsvpChanged(data) | Self::RsvpPromoted(data) => data.invitation_id.to_string(),
        }
    }
}
