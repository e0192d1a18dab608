//! Letters about somebody's seat that are enqueued: whether they still come, that they were not drawn, their link where
//! they stand before the poster, and what is asked once it is over.

use serde::{Deserialize, Serialize};

use super::kind::LetterKind;
use crate::event::still_coming::Asking;
use crate::event::{Event, EventStatus};
use crate::group::Group;
use crate::invitation::Invitation;
use crate::rsvp::draw::Draw;
use crate::rsvp::status::RsvpStatus;
use crate::values::instant::Instant;

/// What such a letter is about, as it is kept until its turn has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "matter")]
pub enum SeatMatter {
    /// Whether the person still comes.
    StillComing {
        /// When they have to have said so.
        until: Instant,
        /// Whether they were asked before.
        again: bool,
    },
    /// They were not drawn, and keep waiting.
    NotDrawn {
        /// When the draw ended: each draw has letters of its own.
        drawn_at: Instant,
    },
    /// Their link, to check in with.
    AtDoor,
    /// What is asked once it is over.
    Feedback {
        /// When it was.
        over_at: Instant,
    },
}

/// A letter about somebody's seat.
#[derive(Clone, Debug)]
pub struct SeatLetter {
    /// Who invites.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand.
    pub invitation: Invitation,
    /// What it is about.
    pub matter: SeatMatter,
}

impl SeatMatter {
    /// The kind of the letter.
    #[must_use]
    pub fn kind(self) -> LetterKind {
        match self {
            Self::StillComing { .. } => LetterKind::StillComing,
            Self::NotDrawn { .. } => LetterKind::NotDrawn,
            Self::AtDoor => LetterKind::AtDoor,
            Self::Feedback { .. } => LetterKind::Feedback,
        }
    }
}

impl SeatLetter {
    /// Whether it still says what is so.
    #[must_use]
    pub fn is_true(&self, now: Instant) -> bool {
        match self.matter {
            SeatMatter::StillComing { until, again } => {
                let asking = if again { Asking::Second } else { Asking::First };
                let plan = self.event.still_coming().filter(|plan| plan.until == until);
                plan.is_some_and(|plan| plan.is_true(asking, &self.invitation, now))
            }
            SeatMatter::NotDrawn { drawn_at } => {
                let ended_at = self.event.draw.as_ref().and_then(Draw::ended_at);
                let was_drawn = ended_at == Some(drawn_at);
                let is_on = self.event.status == EventStatus::Published && !self.event.is_over(now);
                matches!(self.invitation.status, RsvpStatus::Waiting { .. }) && was_drawn && is_on
            }
            SeatMatter::AtDoor => self.event.poster_is_on(now) && self.invitation.status.has_seat(),
            SeatMatter::Feedback { over_at } => {
                let is_after = self.event.plan.over_at() == over_at && self.event.is_over(now);
                is_after && self.event.feedback_at(now).is_some() && self.event.asks_feedback(&self.invitation)
            }
        }
    }
}
