//! What of an event decides whether answers are taken and how many seats there are.

use super::{Event, EventStatus};
use crate::rsvp::seating::{self, RsvpWindow, SeatAllocator};
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
            held: event.counts.held,
            guests_max: event.plan.guests_max,
            waitlist: event.plan.waitlist,
            window: RsvpWindow::of(event, now),
            is_over: event.is_over(now),
            next_arrival: event.next_arrival,
        }
    }
}

impl Event {
    /// Until when a seat is held for who asks for one now; of a series it goes by the next date.
    #[must_use]
    pub fn held_until(&self, now: Instant) -> Instant {
        let starts = self
            .plan
            .occurrences()
            .into_iter()
            .map(|date| date.schedule.starts_at());
        let next = starts.filter(|starts_at| *starts_at > now).min();
        seating::held_until(now, next.unwrap_or(now))
    }
}
