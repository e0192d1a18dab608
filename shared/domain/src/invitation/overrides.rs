//! What an organizer sets aside for one person: until when they answer, and how many guests they bring.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::Invitation;
use crate::event::Event;
use crate::rsvp::seating::RsvpWindow;
use crate::rsvp::status::RsvpStatus;
use crate::values::draft::Edit;
use crate::values::instant::Instant;

/// What holds for one person in place of what the event says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    /// Local time, in the event's zone, until which they say yes by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rsvp_closes: Option<DateTime>,
    /// How many guests they may bring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guests_max: Option<u16>,
}

/// A change of that.
#[derive(Clone, Debug, Default)]
pub struct OverridesDraft {
    /// Until when they say yes by themselves.
    pub rsvp_closes: Edit<DateTime>,
    /// How many guests they may bring.
    pub guests_max: Edit<u16>,
}

impl Overrides {
    /// Whether nothing is set aside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What a change makes of it. `None`: something of it can't be read.
    #[must_use]
    pub fn revised(self, draft: OverridesDraft) -> Option<Self> {
        Some(Self {
            rsvp_closes: draft.rsvp_closes.over(self.rsvp_closes)?,
            guests_max: draft.guests_max.over(self.guests_max)?,
        })
    }
}

impl Invitation {
    /// Whether answers of this person are taken at a moment.
    #[must_use]
    pub fn window(&self, event: &Event, now: Instant) -> RsvpWindow {
        match (RsvpWindow::of(event, now), self.overrides.rsvp_closes) {
            (RsvpWindow::Open | RsvpWindow::Closed, Some(closes)) => {
                if now < event.plan.schedule.zone().instant_of(closes) {
                    RsvpWindow::Open
                } else {
                    RsvpWindow::Closed
                }
            }
            (window, _) => window,
        }
    }

    /// How many guests this person may bring.
    #[must_use]
    pub fn guests_max(&self, event: &Event) -> u16 {
        self.overrides.guests_max.unwrap_or(event.plan.guests_max)
    }

    /// The same as a form offers it: guests that were allowed once stay allowed.
    #[must_use]
    pub fn guests_offered(&self, event: &Event) -> u16 {
        self.guests_max(event).max(self.status.guests())
    }

    /// Whether the organizer may give this person a seat out of turn: whoever is invited, and has none.
    #[must_use]
    pub fn can_be_seated(&self) -> bool {
        !matches!(self.status, RsvpStatus::Going { .. } | RsvpStatus::Withdrawn)
    }
}
