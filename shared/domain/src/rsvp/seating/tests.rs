//! The hall as stories, and what must hold after any order of steps.

mod any_order;
mod approval;
mod holds;
mod lottery;
mod offers;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::rsvp::draw::Draw;
use crate::values::ids::Id;
use crate::values::instant::Instant;

fn party(number: u128) -> InvitationId {
    InvitationId::from_uuid(Uuid::from_u128(number))
}

fn allocator(capacity: Option<u32>) -> SeatAllocator {
    SeatAllocator {
        capacity,
        taken: 0,
        queue: 0,
        held: 0,
        guests_max: 3,
        waitlist: true,
        approval: false,
        approval_again: false,
        offered: 0,
        contested: 0,
        vacancy: Vacancy::Given,
        window: RsvpWindow::Open,
        is_over: false,
        next_arrival: 1,
    }
}

fn yes(guests: u16) -> Reply {
    Reply {
        answer: Answer::Yes,
        guests: Some(guests),
        actor: Actor::Invitee,
    }
}

/// A hall with everybody in it, as the store would keep it.
struct Model {
    allocator: SeatAllocator,
    parties: BTreeMap<InvitationId, RsvpStatus>,
    log: Vec<Step>,
    /// The capacity at each step.
    capacities: Vec<Option<u32>>,
    now: Instant,
    /// Where people asked from for whom a seat was held last.
    networks: BTreeMap<InvitationId, u8>,
    /// Whom no letter reaches.
    unreachable: BTreeSet<InvitationId>,
    /// Who may answer after the others, and how many guests they bring.
    overrides: BTreeMap<InvitationId, (bool, u16)>,
    /// A draw that has begun.
    draw: Option<Draw>,
}

const STARTS: i64 = 40 * 3_600_000_000;

impl Model {
    fn new(capacity: Option<u32>) -> Self {
        Self {
            allocator: allocator(capacity),
            parties: BTreeMap::new(),
            log: Vec::new(),
            capacities: Vec::new(),
            now: Instant::EPOCH,
            networks: BTreeMap::new(),
            unreachable: BTreeSet::new(),
            overrides: BTreeMap::new(),
            draw: None,
        }
    }

    /// As the store does it before anything else.
    fn release(&mut self) {
        for (id, status) in self.parties.clone() {
            if let Some(step) = self.allocator.release(id, status, self.now) {
                self.record(step);
            }
        }
        self.lapse();
        self.settle();
    }

    fn held(&self) -> impl Iterator<Item = (InvitationId, Instant)> {
        let parties = self.parties.iter();
        parties.filter_map(|(id, status)| Some((*id, status.held_until()?)))
    }

    fn ask(&mut self, who: u128, network: u8) {
        let is_network_held = self.held().any(|(id, _)| self.networks.get(&id) == Some(&network));
        let ask = Ask {
            until: held_until(self.now, Instant::from_micros(STARTS)),
            is_network_held,
        };
        if let Some(step) = self.allocator.hold(party(who), self.status(who), ask) {
            self.networks.insert(step.invitation, network);
            self.record(step);
        }
    }

    fn status(&self, who: u128) -> RsvpStatus {
        self.parties.get(&party(who)).copied().unwrap_or(RsvpStatus::Unanswered)
    }

    fn record(&mut self, step: Step) {
        self.parties.insert(step.invitation, step.to);
        self.log.push(step);
        self.capacities.push(self.allocator.capacity);
    }

    fn queue(&self) -> Vec<Waiting> {
        let mut queue: Vec<_> = self
            .parties
            .iter()
            .filter_map(|(&invitation, status)| match *status {
                RsvpStatus::Waiting { guests, arrival } => Some(Waiting {
                    invitation,
                    guests,
                    arrival,
                    can_be_told: !self.unreachable.contains(&invitation),
                }),
                _ => None,
            })
            .collect();
        queue.sort_by_key(|party| party.arrival);
        queue
    }

    fn settle(&mut self) {
        self.tell_outrun();
        self.give();
        self.offer_alone();
        if self.allocator.could_seat() {
            for step in self.allocator.promote(&self.queue(), self.now, None) {
                self.record(step);
            }
        }
        self.tell_outrun();
    }

    fn answer(&mut self, who: u128, reply: Reply) -> Result<RsvpStatus, Refusal> {
        if let Some(step) = self.judge(who, reply)? {
            self.record(step);
            self.settle();
        }
        Ok(self.status(who))
    }

    /// By the rules that hold for this person.
    fn judge(&mut self, who: u128, reply: Reply) -> Result<Option<Step>, Refusal> {
        let (mut window, mut guests_max) = (self.allocator.window, self.allocator.guests_max);
        if let Some((is_let_in, most)) = self.overrides.get(&party(who)) {
            guests_max = *most;
            if *is_let_in && window == RsvpWindow::Closed {
                window = RsvpWindow::Open;
            }
        }
        let rules = self.allocator.with(window, guests_max);
        let judged = self.allocator.answer(party(who), self.status(who), reply);
        self.allocator.with(rules.0, rules.1);
        judged
    }

    fn decide(&mut self, who: u128, accept: bool) -> Result<(), Refusal> {
        let decided = if accept {
            self.allocator.accept(party(who), self.status(who))?
        } else {
            self.allocator.decline(party(who), self.status(who))?
        };
        if let Some(step) = decided {
            self.record(step);
            self.settle();
        }
        Ok(())
    }

    fn withdraw(&mut self, who: u128) {
        if let Some(step) = self.allocator.withdraw(party(who), self.status(who)) {
            self.record(step);
            self.settle();
        }
    }

    fn set_capacity(&mut self, capacity: Option<u32>) -> Result<(), Refusal> {
        self.allocator.set_capacity(capacity)?;
        self.settle();
        Ok(())
    }
}

#[test]
fn the_waitlist_moves_up_in_order_of_arrival() {
    let mut model = Model::new(Some(1));
    assert_eq!(model.answer(1, yes(0)), Ok(RsvpStatus::Going { guests: 0 }));
    assert_eq!(
        model.answer(2, yes(0)),
        Ok(RsvpStatus::Waiting { guests: 0, arrival: 1 })
    );
    assert_eq!(
        model.answer(3, yes(0)),
        Ok(RsvpStatus::Waiting { guests: 0, arrival: 2 })
    );
    model
        .answer(
            1,
            Reply {
                answer: Answer::No,
                ..yes(0)
            },
        )
        .unwrap();
    assert_eq!(model.status(2), RsvpStatus::Going { guests: 0 });
    assert_eq!(model.status(3), RsvpStatus::Waiting { guests: 0, arrival: 2 });
    assert_eq!(model.log.last().map(|step| step.reason), Some(Reason::NextInLine));
}

#[test]
fn a_party_too_large_is_skipped_and_the_log_says_so() {
    let mut model = Model::new(Some(3));
    model.answer(1, yes(0)).unwrap();
    model.answer(2, yes(1)).unwrap();
    model.answer(3, yes(2)).unwrap();
    model.answer(4, yes(0)).unwrap();
    model
        .answer(
            1,
            Reply {
                answer: Answer::No,
                ..yes(0)
            },
        )
        .unwrap();
    assert_eq!(model.status(3), RsvpStatus::Waiting { guests: 2, arrival: 1 });
    assert_eq!(model.status(4), RsvpStatus::Going { guests: 0 });
    assert_eq!(model.log.last().map(|step| step.reason), Some(Reason::FirstThatFits));
}

#[test]
fn maybe_holds_no_seat() {
    let mut model = Model::new(Some(1));
    model.answer(1, yes(0)).unwrap();
    model
        .answer(
            1,
            Reply {
                answer: Answer::Maybe,
                ..yes(0)
            },
        )
        .unwrap();
    assert_eq!(model.allocator.taken, 0);
}

#[test]
fn a_yes_that_names_no_guests_brings_as_many_as_before() {
    let mut model = Model::new(Some(4));
    let same = Reply { guests: None, ..yes(0) };
    assert_eq!(model.answer(1, same), Ok(RsvpStatus::Going { guests: 0 }));
    assert_eq!(model.answer(1, yes(2)), Ok(RsvpStatus::Going { guests: 2 }));
    assert_eq!(model.answer(1, same), Ok(RsvpStatus::Going { guests: 2 }));
    assert_eq!(
        model.answer(2, yes(1)),
        Ok(RsvpStatus::Waiting { guests: 1, arrival: 1 })
    );
    assert_eq!(model.answer(2, same), Ok(RsvpStatus::Waiting { guests: 1, arrival: 1 }));
}

#[test]
fn more_guests_than_fit_are_refused_and_the_seat_is_kept() {
    let mut model = Model::new(Some(2));
    model.answer(1, yes(0)).unwrap();
    model.answer(2, yes(0)).unwrap();
    assert_eq!(model.answer(1, yes(1)), Err(Refusal::DoesNotFit { asked: 2, free: 1 }));
    assert_eq!(model.answer(1, yes(4)), Err(Refusal::TooManyGuests { max: 3 }));
    assert_eq!(model.answer(3, yes(2)), Err(Refusal::DoesNotFit { asked: 3, free: 2 }));
    assert_eq!(model.status(1), RsvpStatus::Going { guests: 0 });
}

#[test]
fn capacity_raised_promotes_and_lowered_below_what_is_taken_is_refused_with_the_number() {
    let mut model = Model::new(Some(2));
    for who in 1..=4 {
        model.answer(who, yes(0)).unwrap();
    }
    assert_eq!(model.set_capacity(Some(1)), Err(Refusal::BelowTaken { taken: 2 }));
    model.set_capacity(Some(3)).unwrap();
    assert_eq!(model.status(3), RsvpStatus::Going { guests: 0 });
    model.set_capacity(None).unwrap();
    assert_eq!(model.status(4), RsvpStatus::Going { guests: 0 });
}

#[test]
fn a_full_hall_without_a_waitlist_refuses() {
    let mut model = Model::new(Some(1));
    model.allocator.waitlist = false;
    model.answer(1, yes(0)).unwrap();
    assert_eq!(model.answer(2, yes(0)), Err(Refusal::Full));
    // A capacity of nothing is a hall too.
    assert_eq!(
        Model::new(Some(0)).answer(1, yes(0)),
        Err(Refusal::DoesNotFit { asked: 1, free: 0 })
    );
}

#[test]
fn closed_doors_still_let_people_out_and_the_organizer_in() {
    let mut model = Model::new(Some(2));
    model.answer(1, yes(0)).unwrap();
    model.allocator.window = RsvpWindow::Closed;
    assert_eq!(model.answer(2, yes(0)), Err(Refusal::Closed));
    assert!(
        model
            .answer(
                2,
                Reply {
                    actor: Actor::Organizer,
                    ..yes(0)
                }
            )
            .is_ok()
    );
    assert_eq!(
        model.answer(
            1,
            Reply {
                answer: Answer::No,
                ..yes(0)
            }
        ),
        Ok(RsvpStatus::Declined)
    );
    model.allocator.window = RsvpWindow::Cancelled;
    assert_eq!(
        model.answer(
            2,
            Reply {
                actor: Actor::Organizer,
                ..yes(0)
            }
        ),
        Err(Refusal::Cancelled)
    );
}
