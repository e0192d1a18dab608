//! Where the organizer accepts or declines each who says yes: what a yes comes to, and what the organizer's word does.
//!
//! A request takes no seat, so what is free may wait for the organizer while nobody else gets it: the log says so. Nobody is
//! accepted beyond the capacity.

use super::{Actor, Reason, Refusal, RsvpWindow, SeatAllocator, Step};
use crate::rsvp::status::{Answer, RsvpStatus};
use crate::values::ids::InvitationId;

impl SeatAllocator {
    /// Whether a yes of somebody who stands so waits for the organizer: who has a seat or is offered one, or was on the waitlist
    /// before each was accepted or declined, asks for nothing anew, unless it is wanted of who changes their party.
    pub(super) fn asks_approval(&self, from: RsvpStatus, guests: Option<u16>) -> bool {
        let changes = guests.is_some_and(|guests| guests != from.guests());
        match from {
            RsvpStatus::Going { .. } => self.approval && self.approval_again && changes,
            RsvpStatus::Waiting { .. } | RsvpStatus::Offered { .. } => false,
            _ => self.approval,
        }
    }

    /// Has somebody who was accepted ask anew, since they answer questions otherwise than before. `None`: nothing is asked.
    pub fn ask_again(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        let RsvpStatus::Going { guests } = from else {
            return None;
        };
        if !self.approval || !self.approval_again || self.check_decides().is_err() {
            return None;
        }
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Requested { guests },
            reason: Reason::ChangedSince,
            actor: Actor::Invitee,
        })
    }

    pub(super) fn request(&self, from: RsvpStatus, guests: u16) -> Result<RsvpStatus, Refusal> {
        self.check_guests(from, guests)?;
        let asked = 1 + u32::from(guests);
        match self.capacity {
            Some(free) if asked > free => Err(Refusal::DoesNotFit { asked, free }),
            _ => Ok(RsvpStatus::Requested { guests }),
        }
    }

    /// Accepts who asked, or was declined before. `None`: they have a seat already. Nobody goes beyond the capacity.
    pub fn accept(&mut self, invitation: InvitationId, from: RsvpStatus) -> Result<Option<Step>, Refusal> {
        self.check_decides()?;
        let guests = match from {
            RsvpStatus::Going { .. } => return Ok(None),
            RsvpStatus::Requested { guests } | RsvpStatus::NotAccepted { guests } => guests,
            _ => return Err(Refusal::NoRequest),
        };
        let asked = 1 + u32::from(guests);
        if !self.fits(asked) {
            let free = self.free().unwrap_or(u32::MAX);
            return Err(Refusal::NoRoomToAccept { asked, free });
        }
        Ok(self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Going { guests },
            reason: Reason::Accepted,
            actor: Actor::Organizer,
        }))
    }

    /// Declines who asked. `None`: they were declined before.
    pub fn decline(&mut self, invitation: InvitationId, from: RsvpStatus) -> Result<Option<Step>, Refusal> {
        self.check_decides()?;
        let guests = match from {
            RsvpStatus::Requested { guests } => guests,
            RsvpStatus::NotAccepted { .. } => return Ok(None),
            _ => return Err(Refusal::NoRequest),
        };
        Ok(self.take(Step {
            invitation,
            from,
            to: RsvpStatus::NotAccepted { guests },
            reason: Reason::NotAccepted,
            actor: Actor::Organizer,
        }))
    }

    /// Gives somebody a seat whom the rules give none, or not yet. `None`: they have one. Nobody goes beyond the capacity.
    pub fn seat_out_of_turn(&mut self, invitation: InvitationId, from: RsvpStatus) -> Result<Option<Step>, Refusal> {
        self.check_decides()?;
        let guests = match from {
            RsvpStatus::Going { .. } => return Ok(None),
            RsvpStatus::Withdrawn => return Err(Refusal::Withdrawn),
            other => other.guests(),
        };
        let asked = 1 + u32::from(guests);
        if asked > from.seats() && !self.fits(asked - from.seats()) {
            let free = self.free().unwrap_or(u32::MAX).saturating_add(from.seats());
            return Err(Refusal::NoRoomToAccept { asked, free });
        }
        Ok(self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Going { guests },
            reason: Reason::Overridden,
            actor: Actor::Organizer,
        }))
    }

    fn check_decides(&self) -> Result<(), Refusal> {
        match self.window {
            RsvpWindow::Cancelled => Err(Refusal::Cancelled),
            RsvpWindow::Over => Err(Refusal::Over),
            RsvpWindow::Open | RsvpWindow::NotOpenYet | RsvpWindow::Closed => Ok(()),
        }
    }
}

/// What somebody says whom the organizer declined: they do not ask again, and a no says nothing new.
pub(super) fn declined_before(from: RsvpStatus, answer: Answer) -> Result<RsvpStatus, Refusal> {
    match answer {
        Answer::No => Ok(from),
        Answer::Yes | Answer::Maybe => Err(Refusal::NotAccepted),
    }
}
