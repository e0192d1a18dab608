//! What a person's own feed shows, and for how long.
//!
//! A feed is asked for and not sent, so it can say more plainly than a letter where somebody stands: what is not
//! answered yet is tentative in it. What is called off stays for a while as cancelled, since some programs keep
//! what only disappears.

use std::time::Duration;

use crate::event::{Event, EventStatus};
use crate::invitation::Invitation;
use crate::rsvp::status::{Entry, RsvpStatus};
use crate::values::instant::Instant;

const DAY: Duration = Duration::from_hours(24);

/// What feeds show: all that is to come, the nearest first, and the newest of what is past, both bounded by number. It
/// moves at midnight (UTC) and not with each poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The start of the day on which it is asked for.
    pub today: Instant,
}

impl Window {
    /// Most events of a feed that are to come; a series is one.
    pub const MOST_TO_COME: u16 = 1_000;
    /// Most events of a feed that are past.
    pub const MOST_PAST: u16 = 200;
    const BACK: Duration = DAY.saturating_mul(90);
    const CANCELLED_STAYS: Duration = DAY.saturating_mul(30);

    /// The window at a moment.
    #[must_use]
    pub fn at(now: Instant) -> Self {
        let day = i64::try_from(DAY.as_micros()).unwrap_or(i64::MAX);
        let today = now.as_micros().div_euclid(day).saturating_mul(day);
        Self {
            today: Instant::from_micros(today),
        }
    }

    /// What was over before this is left out: about three months ago.
    #[must_use]
    pub fn from(self) -> Instant {
        self.today.minus(Self::BACK)
    }

    /// What was called off before this is left out.
    #[must_use]
    pub fn cancelled_since(self) -> Instant {
        self.today.minus(Self::CANCELLED_STAYS)
    }
}

/// What a person's own feed shows of an event; none: nothing. `changed_at` is when either was changed last.
#[must_use]
pub fn entry(event: &Event, invitation: &Invitation, changed_at: Instant, window: Window) -> Option<Entry> {
    let still = (changed_at >= window.cancelled_since()).then_some(Entry::None);
    match (event.status, invitation.status) {
        (EventStatus::Draft, _) | (_, RsvpStatus::Declined | RsvpStatus::NotAccepted { .. }) => None,
        // Whoever was never told of it must not learn of it by its end.
        (_, RsvpStatus::Withdrawn) if invitation.last_sent.is_none() => None,
        (_, RsvpStatus::Withdrawn) | (EventStatus::Cancelled, _) => still,
        (EventStatus::Published, RsvpStatus::Going { .. }) => Some(Entry::Firm),
        (EventStatus::Published, _) => (!invitation.is_only_asked_for()).then_some(Entry::Tentative),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_moves_at_midnight() {
        let noon: Instant = "2026-12-03T12:00:00Z".parse().unwrap();
        let window = Window::at(noon);
        let days = [window.today, window.from(), window.cancelled_since()];
        assert_eq!(
            days.map(|day| day.timestamp().to_string()),
            ["2026-12-03T00:00:00Z", "2026-09-04T00:00:00Z", "2026-11-03T00:00:00Z"]
        );
    }
}
