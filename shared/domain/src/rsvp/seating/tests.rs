//! The hall as stories, and what must hold after any order of steps.

mod approval;
mod holds;
mod lottery;
mod offers;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
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
    now: Instant,
    /// Where people asked from for whom a seat was held last.
    networks: BTreeMap<InvitationId, u8>,
}

const STARTS: i64 = 40 * 3_600_000_000;

impl Model {
    fn new(capacity: Option<u32>) -> Self {
        Self {
            allocator: allocator(capacity),
            parties: BTreeMap::new(),
            log: Vec::new(),
            now: Instant::EPOCH,
            networks: BTreeMap::new(),
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
                    can_be_told: true,
                }),
                _ => None,
            })
            .collect();
        queue.sort_by_key(|party| party.arrival);
        queue
    }

    fn settle(&mut self) {
        self.tell_outrun();
        self.offer_alone();
        if self.allocator.could_seat() {
            for step in self.allocator.promote(&self.queue(), self.now, None) {
                self.record(step);
            }
        }
        self.tell_outrun();
    }

    fn answer(&mut self, who: u128, reply: Reply) -> Result<RsvpStatus, Refusal> {
        if let Some(step) = self.allocator.answer(party(who), self.status(who), reply)? {
            self.record(step);
            self.settle();
        }
        Ok(self.status(who))
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

#[derive(Clone, Debug)]
enum Move {
    Answer(u128, Answer, u16),
    Withdraw(u128),
    Capacity(Option<u32>),
    Waitlist(bool),
    Approval(bool),
    Again(bool),
    /// Somebody answers questions otherwise.
    Reconsider(u128),
    /// Somebody was asked in time whether they still come, and said nothing.
    Silent(u128),
    /// Those who wait are drawn, by this seed.
    Draw(u8),
    /// Somebody stands at the door with so many guests.
    Door(u128, u16),
    Decide(u128, bool),
    Seat(u128),
    Vacancy(Vacancy),
    /// What the mail server says of a letter about an offer.
    Letter(u128, bool),
    Ask(u128, u8),
    Minutes(u64),
}

fn moves() -> impl Strategy<Value = Move> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 2 => Just(Answer::No), 1 => Just(Answer::Maybe)];
    prop_oneof![
        8 => (0_u128..12, answer, 0_u16..5).prop_map(|(who, answer, guests)| Move::Answer(who, answer, guests)),
        1 => (0_u128..12).prop_map(Move::Withdraw),
        2 => proptest::option::weighted(0.9, 0_u32..12).prop_map(Move::Capacity),
        1 => any::<bool>().prop_map(Move::Waitlist),
        1 => any::<bool>().prop_map(Move::Approval),
        1 => any::<bool>().prop_map(Move::Again),
        2 => (0_u128..12).prop_map(Move::Reconsider),
        2 => (0_u128..12).prop_map(Move::Silent),
        2 => any::<u8>().prop_map(Move::Draw),
        2 => (0_u128..12, 0_u16..3).prop_map(|(who, guests)| Move::Door(who, guests)),
        3 => (0_u128..12, any::<bool>()).prop_map(|(who, accept)| Move::Decide(who, accept)),
        4 => (0_u128..12, 0_u8..6).prop_map(|(who, network)| Move::Ask(who, network)),
        1 => (0_u128..12).prop_map(Move::Seat),
        2 => prop_oneof![Just(Vacancy::Given), Just(Vacancy::Offered), Just(Vacancy::Shared), Just(Vacancy::Drawn)].prop_map(Move::Vacancy),
        6 => (0_u128..12, any::<bool>()).prop_map(|(who, taken)| Move::Letter(who, taken)),
        3 => (0_u64..900).prop_map(Move::Minutes),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_oversold_never_idle_fair_and_replayable(steps in proptest::collection::vec(moves(), 1..60)) {
        let mut model = Model::new(Some(4));
        for step in steps {
            if let Move::Minutes(minutes) = step {
                model.now = model.now.plus(Duration::from_mins(minutes));
            }
            let before = model.queue();
            let logged = model.log.len();
            model.release();
            let held_before = model.allocator.held;
            // A refusal changes nothing; whether it did is checked below like after any other step.
            let _ = match step {
                Move::Answer(who, answer, guests) => model.answer(who, Reply { answer, guests: Some(guests), actor: Actor::Invitee }).map(drop),
                Move::Withdraw(who) => { model.withdraw(who); Ok(()) }
                Move::Capacity(capacity) => model.set_capacity(capacity),
                Move::Waitlist(on) => { model.allocator.waitlist = on; Ok(()) }
                Move::Approval(on) => { model.allocator.approval = on; Ok(()) }
                Move::Again(on) => { model.allocator.approval_again = on; Ok(()) }
                Move::Reconsider(who) => { model.reconsider(who); Ok(()) }
                Move::Silent(who) => { model.release_silent(who); Ok(()) }
                Move::Draw(seed) => { model.draw(seed); Ok(()) }
                Move::Door(who, guests) => model.answer(who, Reply { answer: Answer::Yes, guests: Some(guests), actor: Actor::Door }).map(drop),
                Move::Decide(who, accept) => model.decide(who, accept),
                Move::Seat(who) => model.seat_out_of_turn(who),
                Move::Vacancy(vacancy) => { model.allocator.vacancy = vacancy; model.settle(); Ok(()) }
                Move::Letter(who, taken) => { model.hear_of_letter(who, taken); Ok(()) }
                Move::Ask(who, network) => { model.ask(who, network); Ok(()) }
                Move::Minutes(_) => Ok(()),
            };
            let taken: u32 = model.parties.values().map(|status| status.seats()).sum();
            prop_assert_eq!(taken, model.allocator.taken);
            prop_assert_eq!(model.queue().len(), model.allocator.queue as usize);
            prop_assert!(model.allocator.capacity.is_none_or(|capacity| taken <= capacity), "oversold");
            model.check_offers()?;
            prop_assert_eq!(model.held().count(), model.allocator.held as usize);
            prop_assert!(model.held().all(|(_, until)| until > model.now), "held past its time");
            let most = model.allocator.capacity.map_or(u32::MAX, |capacity| (capacity / 10).max(3));
            prop_assert!(model.allocator.held <= held_before || model.allocator.held <= most, "too many held");
            let networks: Vec<u8> = model.held().map(|(id, _)| model.networks[&id]).collect();
            prop_assert_eq!(networks.iter().collect::<BTreeSet<_>>().len(), networks.len());
            check_fairness(&before, &model.log[logged..])?;
        }
        let mut replayed = BTreeMap::new();
        for step in &model.log {
            let from = replayed.insert(step.invitation, step.to).unwrap_or(RsvpStatus::Unanswered);
            prop_assert_eq!(from, step.from);
        }
        prop_assert_eq!(replayed, model.parties);
    }
}

/// Whoever of the same size waited longer is seated first.
fn check_fairness(before: &[Waiting], steps: &[Step]) -> Result<(), TestCaseError> {
    let promoted: Vec<_> = steps
        .iter()
        .filter(|step| matches!(step.reason, Reason::NextInLine | Reason::FirstThatFits) && is_waiting(step.from))
        .collect();
    for step in &promoted {
        let RsvpStatus::Waiting { arrival, .. } = step.from else {
            continue;
        };
        // A party that made itself smaller is as large as it is now.
        let guests = step.to.guests();
        let passed_over = before.iter().any(|other| {
            other.arrival < arrival && other.guests <= guests && !steps.iter().any(|s| s.invitation == other.invitation)
        });
        prop_assert!(!passed_over, "an earlier party of the same size was passed over");
    }
    Ok(())
}
