//! What of an event decides whether answers are taken and how many seats there are.

use std::time::Duration;

use super::quiet::after_the_night;
use super::{Event, EventPlan, EventStatus};
use crate::rsvp::draw::Draw;
use crate::rsvp::seating::{self, RsvpWindow, SeatAllocator, Vacancy, WaitlistMode};
use crate::values::instant::Instant;

/// An event that begins so soon is worth a letter by night.
const SOON: Duration = Duration::from_hours(12);

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
            offered: event.counts.offered,
            contested: event.counts.contested,
            vacancy: event.vacancy(now),
            guests_max: event.plan.guests_max,
            waitlist: event.plan.waitlist,
            approval: event.plan.details.approval,
            approval_again: event.plan.details.approval_again,
            window: RsvpWindow::of(event, now),
            is_over: event.is_over(now),
            next_arrival: event.next_arrival,
        }
    }
}

impl Event {
    /// When it begins, of a series its next date; now, if all has begun.
    #[must_use]
    pub fn next_start(&self, now: Instant) -> Instant {
        let starts = self
            .plan
            .occurrences()
            .into_iter()
            .map(|date| date.schedule.starts_at());
        starts.filter(|starts_at| *starts_at > now).min().unwrap_or(now)
    }

    /// Until when a seat is held for who asks for one now; of a series it goes by the next date.
    #[must_use]
    pub fn held_until(&self, now: Instant) -> Instant {
        seating::held_until(now, self.next_start(now))
    }

    /// Whether its waitlist is a lottery.
    #[must_use]
    pub fn is_lottery(&self) -> bool {
        self.plan.details.waitlist_mode == WaitlistMode::Lottery
    }

    /// When seats are drawn. None: they are not, or were.
    #[must_use]
    pub fn draw_at(&self) -> Option<Instant> {
        let has_ended = self.draw.as_ref().is_none_or(|draw| draw.ended_at().is_some());
        let local = self
            .plan
            .details
            .lottery_at
            .filter(|_| self.is_lottery() && !has_ended)?;
        (self.status == EventStatus::Published).then(|| self.plan.schedule.zone().instant_of(local))
    }

    /// Whether places that were drawn would have another time for it; where the event is moved, that moves along.
    pub(super) fn is_drawn_otherwise(&self, next: &EventPlan) -> bool {
        let was_drawn = self.draw.as_ref().is_some_and(|draw| draw.ended_at().is_some()) && self.is_lottery();
        let (from, to) = (&self.plan.schedule, &next.schedule);
        let moved = || self.plan.details.clone().moved(from.starts(), to.starts(), to.zone());
        was_drawn
            && next.details.waitlist_mode == self.plan.details.waitlist_mode
            && next.details.lottery_at != moved().lottery_at
    }

    /// What becomes of a seat that comes free now.
    fn vacancy(&self, now: Instant) -> Vacancy {
        // Cheap first: this is asked with every answer.
        let mode = self.plan.details.waitlist_mode;
        if mode == WaitlistMode::Promote || self.plan.capacity.is_none() {
            return Vacancy::Given;
        }
        if mode == WaitlistMode::Lottery && self.draw.as_ref().and_then(Draw::ended_at).is_none() {
            return Vacancy::Drawn;
        }
        let starts_at = match self.plan.series {
            Some(_) if self.counts.waitlisted == 0 => return Vacancy::Given,
            Some(_) => self.next_start(now),
            None => self.plan.schedule.starts_at(),
        };
        mode.vacancy(now, starts_at, !self.plan.has_door())
    }

    /// Whether a seat that comes free now is offered, and not given.
    #[must_use]
    pub fn offers_seats(&self, now: Instant) -> bool {
        matches!(self.vacancy(now), Vacancy::Offered | Vacancy::Shared)
    }

    /// Whether nobody needs to be offered anything: there are seats for all, or the organizer wants them given.
    #[must_use]
    pub fn gives_seats(&self) -> bool {
        self.plan.capacity.is_none() || self.plan.details.waitlist_mode == WaitlistMode::Promote
    }

    /// When an offer lapses whose letter was taken at a moment; of a series it goes by the next date.
    #[must_use]
    pub fn offered_until(&self, taken_at: Instant) -> Instant {
        seating::offered_until(taken_at, self.next_start(taken_at))
    }

    /// When it lapses after the event was moved.
    #[must_use]
    pub fn offer_moved(&self, until: Instant, taken_at: Instant) -> Instant {
        seating::offer_moved(until, taken_at, self.next_start(taken_at))
    }

    /// Until when the letter about an offer waits: nobody's time runs while they sleep, unless the event begins soon. `None`: it
    /// goes now.
    #[must_use]
    pub fn offer_waits(&self, now: Instant) -> Option<Instant> {
        let is_soon = self.next_start(now).minus(SOON);
        let morning = after_the_night(self.plan.schedule.zone(), now);
        Some(morning.min(is_soon)).filter(|until| *until > now)
    }
}
