//! Random answers, withdrawals and capacities through the store: the books agree after every step.

use actions::ActionError;
use domain::event::EventPlan;
use domain::event::notify::Notify;
use domain::rsvp::status::Answer;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use store::RsvpQueue;
use store::rsvp::invitations;
use testkit::{TestStore, sample};

use crate::house::{House, request};
use crate::owner::{Held, events};
use crate::rsvp_queue::check_books;

crate::on_both!(the_books_agree_whatever_happens);

#[derive(Clone, Debug)]
enum Step {
    Answer(usize, Answer, u16),
    Withdraw(usize),
    Capacity(Option<u32>),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let answer = prop_oneof![3 => Just(Answer::Yes), 2 => Just(Answer::No), 1 => Just(Answer::Maybe)];
    let step = prop_oneof![
        8 => (0_usize..8, answer, 0_u16..3).prop_map(|(who, answer, guests)| Step::Answer(who, answer, guests)),
        1 => (0_usize..8).prop_map(Step::Withdraw),
        2 => proptest::option::weighted(0.9, 1_u32..9).prop_map(Step::Capacity),
    ];
    proptest::collection::vec(step, 60)
}

async fn the_books_agree_whatever_happens(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut runner = TestRunner::default();
    for _ in 0..4 {
        let event = house.event(sample::event_plan("Meetup", Some(4)), 8).await;
        let ids: Vec<_> = house
            .invited(event.id)
            .await
            .into_iter()
            .map(|listed| listed.invitation.id)
            .collect();
        let steps = steps().new_tree(&mut runner).unwrap().current();
        for step in &steps {
            // What is refused must leave the books as they are; that is checked like all else.
            match *step {
                Step::Answer(who, answer, guests) => drop(rsvp_queue.answer(request(ids[who], answer, guests)).await),
                Step::Withdraw(who) => {
                    let id = ids[who];
                    let withdraw = move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
                        invitations::withdraw(tx, event, id).map_err(ActionError::from)
                    };
                    house.change(event.id, withdraw).await.unwrap();
                }
                Step::Capacity(capacity) => {
                    let plan = EventPlan {
                        capacity,
                        ..event.plan.clone()
                    };
                    drop(
                        house
                            .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
                            .await,
                    );
                }
            }
        }
        println!("{steps:?}");
        check_books(&house, event.id).await;
    }
}
