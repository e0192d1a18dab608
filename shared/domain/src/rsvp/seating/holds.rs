//! Seats that are held for who asked for one on an event's page, until they confirm it: for how long, how many, and when
//! one is given to others.
//!
//! Anybody can type an address, so what is held that way is little, and only for a while. Whoever asks beyond that gets
//! their link all the same, and the seat is taken when they confirm.

use std::time::Duration;

use super::{Actor, Reason, RsvpWindow, SeatAllocator, Step};
use crate::rsvp::status::RsvpStatus;
use crate::values::ids::InvitationId;
use crate::values::instant::Instant;

const SHORTEST: Duration = Duration::from_mins(30);
const LONGEST: Duration = Duration::from_hours(24);

/// So many seats may be held of an event however small it is.
const ALWAYS: u32 = 3;

/// Until when a seat is held for who asks now: a quarter of the time that is left, 30 minutes at least, a day at most.
#[must_use]
pub fn held_until(now: Instant, starts_at: Instant) -> Instant {
    now.plus((starts_at.since(now) / 4).clamp(SHORTEST, LONGEST))
}

/// Somebody asks for a seat on the event's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Until when one would be held.
    pub until: Instant,
    /// Whether one is held already for somebody in the same network: they share it.
    pub is_network_held: bool,
}

impl SeatAllocator {
    /// Most seats that may be held at once.
    fn most_held(&self) -> u32 {
        self.capacity.map_or(u32::MAX, |capacity| (capacity / 10).max(ALWAYS))
    }

    /// Holds a seat for who asks for one. `None`: none is held, since the person answered already or has one held, there is
    /// none, or enough are held.
    pub fn hold(&mut self, invitation: InvitationId, from: RsvpStatus, ask: Ask) -> Option<Step> {
        let is_asking = from == RsvpStatus::Unanswered && self.window == RsvpWindow::Open && !self.approval;
        let may_hold = self.contested == 0 && self.fits(1) && self.held < self.most_held() && !ask.is_network_held;
        if !is_asking || !may_hold || self.awaits_draw() {
            return None;
        }
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Held { until: ask.until },
            reason: Reason::Asked,
            actor: Actor::Invitee,
        })
    }

    /// Releases a seat whose time is up. `None`: it is held on, or was not held. Afterwards, ask
    /// [`could_seat`](Self::could_seat).
    pub fn release(&mut self, invitation: InvitationId, from: RsvpStatus, now: Instant) -> Option<Step> {
        from.held_until().filter(|until| *until <= now)?;
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Unanswered,
            reason: Reason::NotConfirmed,
            actor: Actor::System,
        })
    }
}
