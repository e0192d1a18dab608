//! The hall as stories, and what must hold after any order of steps.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::Id;

fn party(number: u128) -> InvitationId {
    InvitationId::from_uuid(Uuid::from_u128(number))
}

fn hall(capacity: Option<u32>) -> Hall {
    Hall {
        capacity,
        taken: 0,
        queue: 0,
        guests_max: 3,
        waitlist: true,
        doors: Doors::Open,
        is_over: false,
        next_arrival: 1,
    }
}

fn yes(guests: u16) -> Reply {
    Reply {
        answer: Answer::Yes,
        guests: Some(guests),
        voice: Voice::Invitee,
    }
}

/// A hall with everybody in it, as the store would keep it.
struct Model {
    hall: Hall,
    parties: BTreeMap<InvitationId, Standing>,
    log: Vec<Step>,
}

impl Model {
    fn new(capacity: Option<u32>) -> Self {
        Self {
            hall: hall(capacity),
            parties: BTreeMap::new(),
            log: Vec::new(),
        }
    }

    fn standing(&self, who: u128) -> Standing {
        self.parties.get(&party(who)).copied().unwrap_or(Standing::Unanswered)
    }

    fn record(&mut self, step: Step) {
        self.parties.insert(step.invitation, step.to);
        self.log.push(step);
    }

    fn queue(&self) -> Vec<Waiting> {
        let mut queue: Vec<_> = self
            .parties
            .iter()
            .filter_map(|(&invitation, standing)| match *standing {
                Standing::Waiting { guests, arrival } => Some(Waiting {
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
        if self.hall.could_seat() {
            for step in self.hall.promote(&self.queue(), None) {
                self.record(step);
            }
        }
    }

    fn answer(&mut self, who: u128, reply: Reply) -> Result<Standing, Refusal> {
        if let Some(step) = self.hall.answer(party(who), self.standing(who), reply)? {
            self.record(step);
            self.settle();
        }
        Ok(self.standing(who))
    }

    fn withdraw(&mut self, who: u128) {
        if let Some(step) = self.hall.withdraw(party(who), self.standing(who)) {
            self.record(step);
            self.settle();
        }
    }

    fn set_capacity(&mut self, capacity: Option<u32>) -> Result<(), Refusal> {
        self.hall.set_capacity(capacity)?;
        self.settle();
        Ok(())
    }
}

#[test]
fn the_waitlist_moves_up_in_order_of_arrival() {
    let mut model = Model::new(Some(1));
    assert_eq!(model.answer(1, yes(0)), Ok(Standing::Going { guests: 0 }));
    assert_eq!(model.answer(2, yes(0)), Ok(Standing::Waiting { guests: 0, arrival: 1 }));
    assert_eq!(model.answer(3, yes(0)), Ok(Standing::Waiting { guests: 0, arrival: 2 }));
    model
        .answer(
            1,
            Reply {
                answer: Answer::No,
                ..yes(0)
            },
        )
        .unwrap();
    assert_eq!(model.standing(2), Standing::Going { guests: 0 });
    assert_eq!(model.standing(3), Standing::Waiting { guests: 0, arrival: 2 });
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
    assert_eq!(model.standing(3), Standing::Waiting { guests: 2, arrival: 1 });
    assert_eq!(model.standing(4), Standing::Going { guests: 0 });
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
    assert_eq!(model.hall.taken, 0);
}

#[test]
fn a_yes_that_names_no_guests_brings_as_many_as_before() {
    let mut model = Model::new(Some(4));
    let same = Reply { guests: None, ..yes(0) };
    assert_eq!(model.answer(1, same), Ok(Standing::Going { guests: 0 }));
    assert_eq!(model.answer(1, yes(2)), Ok(Standing::Going { guests: 2 }));
    assert_eq!(model.answer(1, same), Ok(Standing::Going { guests: 2 }));
    assert_eq!(model.answer(2, yes(1)), Ok(Standing::Waiting { guests: 1, arrival: 1 }));
    assert_eq!(model.answer(2, same), Ok(Standing::Waiting { guests: 1, arrival: 1 }));
}

#[test]
fn more_guests_than_fit_are_refused_and_the_seat_is_kept() {
    let mut model = Model::new(Some(2));
    model.answer(1, yes(0)).unwrap();
    model.answer(2, yes(0)).unwrap();
    assert_eq!(model.answer(1, yes(1)), Err(Refusal::DoesNotFit { asked: 2, free: 1 }));
    assert_eq!(model.answer(1, yes(4)), Err(Refusal::TooManyGuests { max: 3 }));
    assert_eq!(model.answer(3, yes(2)), Err(Refusal::DoesNotFit { asked: 3, free: 2 }));
    assert_eq!(model.standing(1), Standing::Going { guests: 0 });
}

#[test]
fn capacity_raised_promotes_and_lowered_below_what_is_taken_is_refused_with_the_number() {
    let mut model = Model::new(Some(2));
    for who in 1..=4 {
        model.answer(who, yes(0)).unwrap();
    }
    assert_eq!(model.set_capacity(Some(1)), Err(Refusal::BelowTaken { taken: 2 }));
    model.set_capacity(Some(3)).unwrap();
    assert_eq!(model.standing(3), Standing::Going { guests: 0 });
    model.set_capacity(None).unwrap();
    assert_eq!(model.standing(4), Standing::Going { guests: 0 });
}

#[test]
fn a_full_hall_without_a_waitlist_refuses() {
    let mut model = Model::new(Some(1));
    model.hall.waitlist = false;
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
    model.hall.doors = Doors::Closed;
    assert_eq!(model.answer(2, yes(0)), Err(Refusal::Closed));
    assert!(
        model
            .answer(
                2,
                Reply {
                    voice: Voice::Organizer,
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
        Ok(Standing::Declined)
    );
    model.hall.doors = Doors::Cancelled;
    assert_eq!(
        model.answer(
            2,
            Reply {
                voice: Voice::Organizer,
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
}

fn moves() -> impl Strategy<Value = Move> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 2 => Just(Answer::No), 1 => Just(Answer::Maybe)];
    prop_oneof![
        8 => (0_u128..12, answer, 0_u16..5).prop_map(|(who, answer, guests)| Move::Answer(who, answer, guests)),
        1 => (0_u128..12).prop_map(Move::Withdraw),
        2 => proptest::option::weighted(0.9, 0_u32..12).prop_map(Move::Capacity),
        1 => any::<bool>().prop_map(Move::Waitlist),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_oversold_never_idle_fair_and_replayable(steps in proptest::collection::vec(moves(), 1..60)) {
        let mut model = Model::new(Some(4));
        for step in steps {
            let before = model.queue();
            let logged = model.log.len();
            // A refusal changes nothing; whether it did is checked below like after any other step.
            let _ = match step {
                Move::Answer(who, answer, guests) => model.answer(who, Reply { answer, guests: Some(guests), voice: Voice::Invitee }).map(drop),
                Move::Withdraw(who) => { model.withdraw(who); Ok(()) }
                Move::Capacity(capacity) => model.set_capacity(capacity),
                Move::Waitlist(on) => { model.hall.waitlist = on; Ok(()) }
            };
            let taken: u32 = model.parties.values().map(|standing| standing.seats()).sum();
            prop_assert_eq!(taken, model.hall.taken);
            prop_assert_eq!(model.queue().len(), model.hall.queue as usize);
            prop_assert!(model.hall.capacity.is_none_or(|capacity| taken <= capacity), "oversold");
            prop_assert!(model.queue().iter().all(|party| !model.hall.fits(party.size())), "idle");
            check_fairness(&before, &model.log[logged..])?;
        }
        let mut replayed = BTreeMap::new();
        for step in &model.log {
            let from = replayed.insert(step.invitation, step.to).unwrap_or(Standing::Unanswered);
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
        let Standing::Waiting { arrival, .. } = step.from else {
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
