//! Who gets the seats: `seats, answer → changes`, with a reason each.
//!
//! An event has a number of seats; a party (one person and guests) sits together or queues. The
//! queue is in order of arrival, and a seat that comes free goes to the first party *that fits*:
//! a party of three does not keep a single seat empty. Two things hold after every step: seats
//! taken never exceed the capacity, and until the event is over no seat is free while a waiting party fits that can be told.
//!
//! The store loads what these functions need and writes what they decide; under its lock on the
//! event, answers are folded one after another.

mod holds;
mod refusal;

use serde::{Deserialize, Serialize};

pub use holds::{Ask, held_until};
pub use refusal::Refusal;

use crate::rsvp::status::{Answer, RsvpStatus};
use crate::values::ids::InvitationId;
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
    /// Nobody: it follows from the rules.
    System,
}
words!(Actor, "invitee, organizer, system", Invitee => "invitee", Organizer => "organizer", System => "system");

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

/// Why a status changed; kept in the seat log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The person, or the organizer for them, answered.
    Answered,
    /// Seats came free, and this party was next.
    NextInLine,
    /// Seats came free, or were left, and this was the first party that fits and can be told; those ahead were skipped.
    FirstThatFits,
    /// Seats came free, and this party was passed over: it keeps its place in the queue, since no letter reaches it.
    Unreachable,
    /// The organizer took the invitation back.
    Withdrawn,
    /// The organizer invited the person again.
    InvitedAgain,
    /// The person asked for a seat on the event's page: one is held until they confirm it.
    Asked,
    /// The time for which a seat was held is up, and nobody confirmed it.
    NotConfirmed,
}
words!(Reason, "answered, next_in_line, first_that_fits, unreachable, withdrawn, invited_again, asked, not_confirmed",
    Answered => "answered", NextInLine => "next_in_line", FirstThatFits => "first_that_fits",
    Unreachable => "unreachable", Withdrawn => "withdrawn", InvitedAgain => "invited_again",
    Asked => "asked", NotConfirmed => "not_confirmed");

/// One change of one party's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whose.
    pub invitation: InvitationId,
    /// Where the party stood.
    pub from: RsvpStatus,
    /// Where it stands now.
    pub to: RsvpStatus,
    /// Why.
    pub reason: Reason,
    /// Who took it.
    pub actor: Actor,
}

impl Step {
    /// What happened, in a word.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match (self.from, self.to) {
            (from, to) if from == to => "passed_over",
            (RsvpStatus::Going { .. }, RsvpStatus::Going { .. })
            | (RsvpStatus::Waiting { .. }, RsvpStatus::Waiting { .. }) => "party_changed",
            (RsvpStatus::Held { .. }, RsvpStatus::Unanswered) => "released",
            (RsvpStatus::Held { .. }, RsvpStatus::Going { .. }) => "confirmed",
            (RsvpStatus::Waiting { .. }, RsvpStatus::Going { .. }) => "promoted",
            (_, RsvpStatus::Held { .. }) => "held",
            (_, RsvpStatus::Going { .. }) => "seated",
            (_, RsvpStatus::Waiting { .. }) => "waitlisted",
            (_, RsvpStatus::Maybe) => "maybe",
            (_, RsvpStatus::Declined) => "declined",
            (_, RsvpStatus::Withdrawn) => "withdrawn",
            (_, RsvpStatus::Unanswered) => "invited",
        }
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
pub struct SeatAllocator {
    /// How many there are; none: no limit.
    pub capacity: Option<u32>,
    /// How many are taken.
    pub taken: u32,
    /// How many parties queue.
    pub queue: u32,
    /// How many of the seats that are taken are only held.
    pub held: u32,
    /// Guests that each person may bring.
    pub guests_max: u16,
    /// Whether there is a queue to join.
    pub waitlist: bool,
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

    /// Whether a waiting party could be seated now: somebody queues, at least one seat is free, and it is not over.
    #[must_use]
    pub fn could_seat(&self) -> bool {
        self.queue > 0 && self.fits(1) && !self.is_over
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
        let to = match reply.answer {
            Answer::No => RsvpStatus::Declined,
            Answer::Maybe => RsvpStatus::Maybe,
            Answer::Yes => self.seat_or_queue(from, reply.guests.unwrap_or(from.guests()))?,
        };
        // Who gets a seat past others in the queue does so because none of them fits.
        let passes = !self.is_over && to.seats() > 0 && from.seats() == 0 && self.queue > u32::from(is_waiting(from));
        let reason = if passes {
            Reason::FirstThatFits
        } else {
            Reason::Answered
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

    /// Seats waiting parties, given in order of arrival; each that fits sits down, but for those that can't be told of it:
    /// their steps lead nowhere and say why.
    ///
    /// Given in pages, the free seats only shrink, so a party that is too large once stays so. The
    /// store may leave those out and say with `too_large` which number in the order of arrival the first of them has.
    pub fn promote(&mut self, waiting: &[Waiting], too_large: Option<i64>) -> Vec<Step> {
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
            let to = RsvpStatus::Going { guests: party.guests };
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
            (_, Actor::Organizer) | (RsvpWindow::Open, _) => Ok(()),
            // Whoever has a seat held for them asked in time.
            (RsvpWindow::Closed, _) if reply.answer == Answer::No || is_held(from) => Ok(()),
            (RsvpWindow::Closed, _) => Err(Refusal::Closed),
            (RsvpWindow::NotOpenYet, _) => Err(Refusal::NotOpenYet),
            (RsvpWindow::Over, _) => Err(Refusal::Over),
        }
    }

    fn seat_or_queue(&mut self, from: RsvpStatus, guests: u16) -> Result<RsvpStatus, Refusal> {
        let grows = guests > from.guests();
        // Guests that were allowed once stay allowed when the organizer lowers the limit later.
        if guests > self.guests_max && grows {
            return Err(Refusal::TooManyGuests { max: self.guests_max });
        }
        let asked = 1 + u32::from(guests);
        if asked <= from.seats() || self.fits(asked - from.seats()) {
            return Ok(RsvpStatus::Going { guests });
        }
        let free = self.free().unwrap_or(u32::MAX).saturating_add(from.seats());
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

    fn take(&mut self, step: Step) -> Option<Step> {
        if step.from == step.to {
            return None;
        }
        self.taken = self.taken + step.to.seats() - step.from.seats();
        self.queue = self.queue + u32::from(is_waiting(step.to)) - u32::from(is_waiting(step.from));
        self.held = self.held + u32::from(is_held(step.to)) - u32::from(is_held(step.from));
        if let RsvpStatus::Waiting { arrival, .. } = step.to {
            self.next_arrival = self.next_arrival.max(arrival + 1);
        }
        Some(step)
    }
}

fn is_waiting(status: RsvpStatus) -> bool {
    matches!(status, RsvpStatus::Waiting { .. })
}

fn is_held(status: RsvpStatus) -> bool {
    status.held_until().is_some()
}

#[cfg(test)]
mod tests;
