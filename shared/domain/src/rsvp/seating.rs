//! Who gets the seats: `seats, answer → changes`, with a reason each.
//!
//! An event has a number of seats; a party (one person and guests) sits together or queues. The
//! queue is in order of arrival, and a seat that comes free goes to the first party *that fits*:
//! a party of three does not keep a single seat empty. Two things hold after every step: seats
//! taken never exceed the capacity, and until the event is over no seat is free while a waiting party fits that can be told.
//!
//! The store loads what these functions need and writes what they decide; under its lock on the
//! event, answers are folded one after another.

mod approval;
mod holds;
mod lottery;
mod offers;
mod refusal;
mod step;
mod still_coming;

use approval::declined_before;
pub use holds::{Ask, held_until};
pub use offers::{Vacancy, WaitlistMode, offer_moved, offered_until};
pub use refusal::Refusal;
pub use step::{Reason, Step};

use crate::rsvp::status::{Answer, RsvpStatus};
use crate::values::ids::InvitationId;
use crate::values::instant::Instant;
use crate::values::words;

/// Whether answers are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RsvpWindow {
    /// Yes.
    Open,
    /// The event is a draft.
    NotOpenYet,
    /// RSVPs have closed; a no is still taken.
    Closed,
    /// The event is over.
    Over,
    /// The event was called off.
    Cancelled,
}

/// Who gives an answer, or takes another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The person whose seat it is.
    Invitee,
    /// The organizer, who may answer for people before RSVPs open and after they close.
    Organizer,
    /// Who lets people in: who stands at the door gets a free seat whatever the rules for answers are, and never queues.
    Door,
    /// Nobody: it follows from the rules.
    System,
}
words!(Actor, "invitee, organizer, door, system",
    Invitee => "invitee", Organizer => "organizer", Door => "door", System => "system");

/// An answer as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Yes, no or maybe.
    pub answer: Answer,
    /// Guests that come along; none: as many as before.
    pub guests: Option<u16>,
    /// Who gives it.
    pub actor: Actor,
}

impl Reply {
    /// Whether it says no more than that a seat is still wanted.
    fn confirms(self, from: RsvpStatus) -> bool {
        let is_same = self.guests.is_none_or(|guests| guests == from.guests());
        from.has_seat() && self.answer == Answer::Yes && is_same
    }
}

/// A party in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Whose.
    pub invitation: InvitationId,
    /// Guests that come along.
    pub guests: u16,
    /// Its number in the order of arrival.
    pub arrival: i64,
    /// Whether a letter that tells of a seat would reach it.
    pub can_be_told: bool,
}

impl Waiting {
    fn size(&self) -> u32 {
        1 + u32::from(self.guests)
    }
}

/// The seats of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub struct SeatAllocator {
    /// How many there are; none: no limit.
    pub capacity: Option<u32>,
    /// How many are taken.
    pub taken: u32,
    /// How many parties queue.
    pub queue: u32,
    /// How many of the seats that are taken are only held.
    pub held: u32,
    /// To how many parties seats are offered.
    pub offered: u32,
    /// Seats that they ask for to whom the same ones are offered as to others.
    pub contested: u32,
    /// What becomes of a seat that comes free.
    pub vacancy: Vacancy,
    /// Guests that each person may bring.
    pub guests_max: u16,
    /// Whether there is a queue to join.
    pub waitlist: bool,
    /// Whether the organizer accepts or declines each who says yes.
    pub approval: bool,
    /// Whether who was accepted asks anew with a change of their party or answers.
    pub approval_again: bool,
    /// Whether answers are taken.
    pub window: RsvpWindow,
    /// Whether it is too late for anybody to come: what comes free goes to nobody.
    pub is_over: bool,
    /// The next number in the order of arrival.
    pub next_arrival: i64,
}

impl SeatAllocator {
    /// Free seats; none: no limit.
    #[must_use]
    pub fn free(&self) -> Option<u32> {
        self.capacity.map(|capacity| capacity.saturating_sub(self.taken))
    }

    /// Whether a waiting party could be seated, or offered a seat, now: somebody queues, at least one seat is free, not enough
    /// are offered it already, and it is neither over nor called off.
    #[must_use]
    pub fn could_seat(&self) -> bool {
        self.queue > 0 && self.fits(1) && !self.is_over && !self.is_called_off() && self.takes_more_offers()
    }

    /// Whether nobody can take a seat, though that may be taken back: until then everything stays as it is.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.window == RsvpWindow::Cancelled
    }

    /// Judges by another window and another number of guests from now on; gives back those before.
    pub fn with(&mut self, window: RsvpWindow, guests_max: u16) -> (RsvpWindow, u16) {
        (
            std::mem::replace(&mut self.window, window),
            std::mem::replace(&mut self.guests_max, guests_max),
        )
    }

    fn fits(&self, seats: u32) -> bool {
        self.free().is_none_or(|free| seats <= free)
    }

    /// Takes one answer. `None`: it changes nothing. Afterwards, ask [`could_seat`](Self::could_seat).
    pub fn answer(
        &mut self,
        invitation: InvitationId,
        from: RsvpStatus,
        reply: Reply,
    ) -> Result<Option<Step>, Refusal> {
        self.check_window(from, reply)?;
        let is_invitee = reply.actor == Actor::Invitee;
        let to = match reply.answer {
            _ if is_invitee && matches!(from, RsvpStatus::NotAccepted { .. }) => declined_before(from, reply.answer)?,
            Answer::Yes if is_invitee && self.asks_approval(from, reply.guests) => {
                self.request(from, reply.guests.unwrap_or(from.guests()))?
            }
            Answer::No => RsvpStatus::Declined,
            Answer::Maybe => RsvpStatus::Maybe,
            Answer::Yes if reply.actor == Actor::Door => {
                self.seat_at_door(from, reply.guests.unwrap_or(from.guests()))?
            }
            Answer::Yes => self.seat_or_queue(from, reply.guests.unwrap_or(from.guests()))?,
        };
        // Who gets a seat past others in the queue does so because none of them fits.
        let is_next = from.offer().is_some();
        // The door does not ask who is drawn, or to whom the same seats are offered.
        let is_past_others = reply.actor == Actor::Door && (self.awaits_draw() || self.contested > 0);
        let passes = !self.is_over
            && !is_past_others
            && !is_next
            && to.seats() > 0
            && from.seats() == 0
            && self.queue > u32::from(is_waiting(from));
        let reason = match to {
            RsvpStatus::Requested { .. } if from.has_seat() => Reason::ChangedSince,
            RsvpStatus::Requested { .. } => Reason::NeedsApproval,
            RsvpStatus::Waiting { .. } if self.awaits_draw() => Reason::EntersDraw,
            _ if passes => Reason::FirstThatFits,
            _ => Reason::Answered,
        };
        Ok(self.take(Step {
            invitation,
            from,
            to,
            reason,
            actor: reply.actor,
        }))
    }

    /// Takes an invitation back. `None`: it was already.
    pub fn withdraw(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Withdrawn,
            reason: Reason::Withdrawn,
            actor: Actor::Organizer,
        })
    }

    /// Takes an invitation back of somebody who asked for a seat on the event's page, and never confirmed it.
    pub fn forget(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Withdrawn,
            reason: Reason::NotConfirmed,
            actor: Actor::System,
        })
    }

    /// Changes the number of seats. Afterwards, ask [`could_seat`](Self::could_seat).
    pub fn set_capacity(&mut self, capacity: Option<u32>) -> Result<(), Refusal> {
        if capacity.is_some_and(|capacity| capacity < self.taken) {
            return Err(Refusal::BelowTaken { taken: self.taken });
        }
        self.capacity = capacity;
        Ok(())
    }

    /// Seats waiting parties, or offers them seats, as the vacancy has it, given in order of arrival: each that fits, but for those that can't be told of it:
    /// their steps lead nowhere and say why.
    ///
    /// Given in pages, the free seats only shrink, so a party that is too large once stays so. The
    /// store may leave those out and say with `too_large` which number in the order of arrival the first of them has.
    pub fn promote(&mut self, waiting: &[Waiting], now: Instant, too_large: Option<i64>) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut first_skipped = too_large.unwrap_or(i64::MAX);
        for party in waiting {
            if !self.fits(party.size()) {
                first_skipped = first_skipped.min(party.arrival);
                continue;
            }
            let from = RsvpStatus::Waiting {
                guests: party.guests,
                arrival: party.arrival,
            };
            if !party.can_be_told {
                first_skipped = first_skipped.min(party.arrival);
                steps.push(Step {
                    invitation: party.invitation,
                    from,
                    to: from,
                    reason: Reason::Unreachable,
                    actor: Actor::System,
                });
                continue;
            }
            if !self.takes_more_offers() {
                break;
            }
            let to = self.filled(*party, now);
            let reason = if first_skipped < party.arrival {
                Reason::FirstThatFits
            } else {
                Reason::NextInLine
            };
            steps.extend(self.take(Step {
                invitation: party.invitation,
                from,
                to,
                reason,
                actor: Actor::System,
            }));
        }
        steps
    }

    fn check_window(&self, from: RsvpStatus, reply: Reply) -> Result<(), Refusal> {
        if from == RsvpStatus::Withdrawn {
            return Err(Refusal::Withdrawn);
        }
        match (self.window, reply.actor) {
            (RsvpWindow::Cancelled, _) => Err(Refusal::Cancelled),
            (_, Actor::Organizer | Actor::Door) | (RsvpWindow::Open, _) => Ok(()),
            // Whoever has a seat held for them asked in time.
            (RsvpWindow::Closed, _) if reply.answer == Answer::No || is_held(from) || from.offer().is_some() => Ok(()),
            // Who is asked whether they still come says so after answers closed, too.
            (RsvpWindow::Closed, _) if reply.confirms(from) => Ok(()),
            (RsvpWindow::Closed, _) => Err(Refusal::Closed),
            (RsvpWindow::NotOpenYet, _) => Err(Refusal::NotOpenYet),
            (RsvpWindow::Over, _) => Err(Refusal::Over),
        }
    }

    /// Guests that were allowed once stay allowed when the organizer lowers the limit later.
    fn check_guests(&self, from: RsvpStatus, guests: u16) -> Result<(), Refusal> {
        if guests > self.guests_max && guests > from.guests() {
            return Err(Refusal::TooManyGuests { max: self.guests_max });
        }
        Ok(())
    }

    fn seat_or_queue(&mut self, from: RsvpStatus, guests: u16) -> Result<RsvpStatus, Refusal> {
        self.check_guests(from, guests)?;
        let asked = 1 + u32::from(guests);
        if asked <= from.seats() || (self.may_take_free(from) && self.fits(asked - from.seats())) {
            return Ok(RsvpStatus::Going { guests });
        }
        let free = self.free_for(from).unwrap_or(u32::MAX).saturating_add(from.seats());
        if from.contested() > 0 {
            return Err(Refusal::DoesNotFit { asked, free });
        }
        if from.seats() > 0 || self.capacity.is_some_and(|capacity| asked > capacity) {
            return Err(Refusal::DoesNotFit {
                asked,
                free: if from.seats() > 0 {
                    free
                } else {
                    self.capacity.unwrap_or(free)
                },
            });
        }
        match from {
            RsvpStatus::Waiting { arrival, .. } => Ok(RsvpStatus::Waiting { guests, arrival }),
            _ if self.waitlist => Ok(RsvpStatus::Waiting {
                guests,
                arrival: self.next_arrival,
            }),
            _ if free > 0 => Err(Refusal::DoesNotFit { asked, free }),
            _ => Err(Refusal::Full),
        }
    }

    /// Nobody goes beyond the capacity, and nobody at the door waits for an answer.
    fn seat_at_door(&self, from: RsvpStatus, guests: u16) -> Result<RsvpStatus, Refusal> {
        let asked = 1 + u32::from(guests);
        if asked <= from.seats() || self.fits(asked - from.seats()) {
            return Ok(RsvpStatus::Going { guests });
        }
        let free = self.free().unwrap_or(u32::MAX).saturating_add(from.seats());
        Err(Refusal::NoRoomAtDoor { asked, free })
    }

    fn take(&mut self, step: Step) -> Option<Step> {
        if step.from == step.to {
            return None;
        }
        self.taken = self.taken + step.to.seats() - step.from.seats();
        self.queue = self.queue + u32::from(is_waiting(step.to)) - u32::from(is_waiting(step.from));
        self.contested = self.contested + step.to.contested() - step.from.contested();
        self.offered = self.offered + is_offered(step.to) - is_offered(step.from);
        self.held = self.held + u32::from(is_held(step.to)) - u32::from(is_held(step.from));
        if let RsvpStatus::Waiting { arrival, .. } = step.to {
            self.next_arrival = self.next_arrival.max(arrival + 1);
        }
        Some(step)
    }
}

fn by_rule(invitation: InvitationId, from: RsvpStatus, to: RsvpStatus, reason: Reason) -> Step {
    Step {
        invitation,
        from,
        to,
        reason,
        actor: Actor::System,
    }
}

fn is_waiting(status: RsvpStatus) -> bool {
    matches!(status, RsvpStatus::Waiting { .. })
}

fn is_offered(status: RsvpStatus) -> u32 {
    u32::from(status.offer().is_some())
}

fn is_held(status: RsvpStatus) -> bool {
    status.held_until().is_some()
}

#[cfg(test)]
mod tests;
