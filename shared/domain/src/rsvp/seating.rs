//! Who gets the seats: `seats, answer → changes`, with a reason each.
//!
//! An event has a number of seats; a party (one person and guests) sits together or queues. The
//! queue is in order of arrival, and a seat that comes free goes to the first party *that fits*:
//! a party of three does not keep a single seat empty. Two things hold after every step: seats
//! taken never exceed the capacity, and until the event is over no seat is free while a waiting party fits that can be told.
//!
//! The store loads what these functions need and writes what they decide; under its lock on the
//! event, answers are folded one after another.

use serde::{Deserialize, Serialize};

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

/// Who gives the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The invited person.
    Invitee,
    /// The organizer, who may answer for people before RSVPs open and after they close.
    Organizer,
}

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

/// Why an answer was not taken. The old answer and seat are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Everything is taken and there is no waitlist.
    #[error("the event is full and has no waitlist")]
    Full,
    /// More guests than the organizer allows.
    #[error("each person may bring at most {max} {}", counted(u32::from(*.max), "guest", "guests"))]
    TooManyGuests {
        /// Guests that each may bring.
        max: u16,
    },
    /// More people than seats are free, or than there are at all.
    #[error("there is no room for a party of {asked}: it can be {free} at most")]
    DoesNotFit {
        /// Seats asked for.
        asked: u32,
        /// Seats that this party could have, with those that it has already.
        free: u32,
    },
    /// The event is a draft.
    #[error("the event is not open for answers yet")]
    NotOpenYet,
    /// Past the closing time.
    #[error("answers are closed; a no is still taken")]
    Closed,
    /// The event is over.
    #[error("the event is over")]
    Over,
    /// The event was called off.
    #[error("the event was cancelled")]
    Cancelled,
    /// The invitation was taken back.
    #[error("the invitation was withdrawn")]
    Withdrawn,
    /// One date of a series was called off.
    #[error("this date was called off")]
    DateCalledOff,
    /// A yes to one date of a series without a seat in it.
    #[error(
        "a place on one date comes with a place in the series: say yes to all of it first, then no to the dates that you miss"
    )]
    NoSeatForOneDate,
    /// A no to the last date of a series that somebody was coming to.
    #[error("that is the last date you were coming to: say no to all of it, so that somebody else can have your place")]
    LastDate,
    /// A capacity below the seats taken.
    #[error("{taken} {} taken already: the capacity cannot be lower than that", counted(*.taken, "seat is", "seats are"))]
    BelowTaken {
        /// Seats taken.
        taken: u32,
    },
}

fn counted(number: u32, one: &'static str, more: &'static str) -> &'static str {
    if number == 1 { one } else { more }
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
}
words!(Reason, "answered, next_in_line, first_that_fits, unreachable, withdrawn, invited_again",
    Answered => "answered", NextInLine => "next_in_line", FirstThatFits => "first_that_fits",
    Unreachable => "unreachable", Withdrawn => "withdrawn", InvitedAgain => "invited_again");

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
        let passes = !self.is_over
            && to.seats() > 0
            && !matches!(from, RsvpStatus::Going { .. })
            && self.queue > u32::from(is_waiting(from));
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
        }))
    }

    /// Takes an invitation back. `None`: it was already.
    pub fn withdraw(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        self.take(Step {
            invitation,
            from,
            to: RsvpStatus::Withdrawn,
            reason: Reason::Withdrawn,
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
            (RsvpWindow::Closed, _) if reply.answer == Answer::No => Ok(()),
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
        if let RsvpStatus::Waiting { arrival, .. } = step.to {
            self.next_arrival = self.next_arrival.max(arrival + 1);
        }
        Some(step)
    }
}

fn is_waiting(status: RsvpStatus) -> bool {
    matches!(status, RsvpStatus::Waiting { .. })
}

#[cfg(test)]
mod tests;
