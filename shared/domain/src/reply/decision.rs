//! What can come of a calendar's message.

use jiff::civil::Date;

use crate::rsvp::status::{Answer, ReplyVersion};
use crate::values::instant::Instant;
use crate::values::text::Note;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyDecision {
    /// The answer counts.
    Apply {
        /// Yes, no or maybe.
        answer: Answer,
        /// Guests that come along; none: as many as before.
        guests: Option<u16>,
        /// Whether the calendar gave more guests than the event takes of one person.
        has_too_many: bool,
        /// Words beside it; none: the old ones stay, empty: they go.
        note: Option<Note>,
        /// How new it is.
        reply_version: ReplyVersion,
    },
    /// The answer counts for single dates of a series.
    ApplyToDates {
        /// The days by which the dates are known.
        days: Vec<Date>,
        /// Yes, no or maybe.
        answer: Answer,
        /// Whether it is a no because somebody else is to come.
        is_delegated: bool,
        /// Words beside it.
        note: Option<Note>,
        /// How new it is.
        reply_version: ReplyVersion,
    },
    /// It answers a time or place that is no longer so: noted, and asked again.
    Stale {
        /// How new it is; none where it is about one date: what is said of all does not become older by it.
        reply_version: Option<ReplyVersion>,
    },
    /// By its calendar's clock it is older than what the person said elsewhere, and says otherwise: that clock may be slow.
    Overtaken {
        /// How new it is; none where it is about single dates.
        reply_version: Option<ReplyVersion>,
    },
    /// Somebody else is to come: the seat comes free, and both sides hear what that means.
    Delegated {
        /// Words beside it.
        note: Option<Note>,
        /// How new it is.
        reply_version: ReplyVersion,
    },
    /// Another time would suit.
    Proposal(Proposed),
    /// The invitation is asked for once more.
    SendAgain,
    /// It is known, or something newer is.
    Known,
    /// It is not for this invitation, or comes to nothing.
    Refused(Rejection),
}

/// Another time, as a person proposed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The day by which the one date of a series is known that it is about; none: all of the event.
    pub day: Option<Date>,
    /// The start that would suit.
    pub starts_at: Option<Instant>,
    /// The end that would suit.
    pub ends_at: Option<Instant>,
    /// Words beside it.
    pub note: Option<Note>,
}

/// Why a calendar's message is not applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// Another UID.
    #[error("it is about another event")]
    OtherEvent,
    /// A RECURRENCE-ID that the event does not have.
    #[error("it is about an occurrence that the event does not have")]
    OtherOccurrence,
    /// Its ATTENDEE is not who was invited.
    #[error("its attendee is not who was invited")]
    OtherAttendee,
    /// It has no ATTENDEE at all.
    #[error("it does not say who answers")]
    NoAttendee,
    /// The invitation was taken back.
    #[error("the invitation was withdrawn")]
    Withdrawn,
    /// The event is a draft, of which no letter was sent.
    #[error("the event was not announced yet")]
    NotAnnounced,
    /// The event was called off.
    #[error("the event was cancelled")]
    Cancelled,
    /// It says neither yes, no nor maybe.
    #[error("it says neither yes, no nor maybe")]
    SaysNothing,
}
