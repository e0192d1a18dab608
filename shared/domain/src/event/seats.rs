//! What of an event decides whether answers are taken and how many seats there are.

use super::{Event, EventStatus};
use crate::rsvp::seating::{RsvpWindow, SeatAllocator};
use crate::values::instant::Instant;

impl RsvpWindow {
    /// The RSVP window of an event at a moment.
    #[must_use]
    pub fn of(event: &Event, now: Instant) -> Self {
        match event.status {
            EventStatus::Cancelled => Self::Cancelled,
            EventStatus::Draft => Self::NotOpenYet,
            EventStatus::Published if event.is_over(now) => Self::Over,
            EventStatus::Published if event.plan.rsvp_closes_at().is_some_and(|closes| now >= closes) => Self::Closed,
            EventStatus::Published => Self::Open,
        }
    }
}

impl SeatAllocator {
    /// The seats of an event as they are.
    #[must_use]
    pub fn of(event: &Event, now: Instant) -> Self {
        Self {
            capacity: event.plan.capacity,
            taken: event.counts.seats_taken,
            queue: event.counts.waitlisted,
            guests_max: event.plan.guests_max,
            waitlist: event.plan.waitlist,
            window: RsvpWindow::of(event, now),
            is_over: event.is_over(now),
            next_arrival: event.next_arrival,
        }
    }
}
