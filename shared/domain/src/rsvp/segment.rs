//! The people of an event who stand alike.

use crate::rsvp::status::RsvpStatus;
use crate::values::words;

/// People who stand alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Have a seat.
    Going,
    /// Queue for one.
    Waitlisted,
    /// May come.
    Maybe,
    /// Said no.
    Declined,
    /// Have not answered.
    Silent,
}

words!(Segment, "going, waitlisted, maybe, declined, silent",
    Going => "going", Waitlisted => "waitlisted", Maybe => "maybe", Declined => "declined", Silent => "silent");

impl Segment {
    /// Whether somebody who stands so belongs to it.
    #[must_use]
    pub fn has(self, status: RsvpStatus) -> bool {
        match self {
            Self::Going => status.has_seat(),
            Self::Waitlisted => matches!(status, RsvpStatus::Waiting { .. }),
            Self::Maybe => status == RsvpStatus::Maybe,
            Self::Declined => status == RsvpStatus::Declined,
            Self::Silent => status == RsvpStatus::Unanswered,
        }
    }
}
