//! An event that is moved any number of times: what waits for its time is due as if it had been there from the start.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::event::EventPlan;
use domain::event::notify::Notify;
use domain::event::questions::{AskedWhen, QuestionDraft, QuestionKind, revised};
use domain::event::reminders::Reminders;
use domain::mail::delivery::Verdict;
use domain::mail::kind::LetterKind;
use domain::rsvp::seating::WaitlistMode;
use domain::rsvp::status::Answer;
use domain::schedule::Schedule;
use domain::values::text::Title;
use domain::{EventId, Instant};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use store::{RsvpQueue, task};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::{Held, events};

crate::on_both!(
    what_waits_for_its_time_follows_an_event_however_often_it_is_moved,
    an_answer_to_a_letter_that_asks_is_shown_though_nobody_wrote_down_yet_that_it_was_sent,
);

async fn an_answer_to_a_letter_that_asks_is_shown_though_nobody_wrote_down_yet_that_it_was_sent(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    house.send(guest).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    let plan = later(&event.plan, 24, house.store.now()).unwrap();
    let revise = |tx: &mut store::WriteTx<'_>, event: &mut Held| events::revise(tx, event, plan, Notify::AT_ONCE);
    house.change(event.id, revise).await.unwrap();
    let asking = house.claim(vec![guest]).await.pop().expect("it asks again");
    // It arrived, and is answered at once.
    house.drain().await;
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.mark(&asking, Verdict::Accepted).await;
    let woken = house.drain().await;
    assert!(woken.contains(&"acquaint.letter.owed.v1".to_owned()), "{woken:?}");
    let shown = house.claim(vec![guest]).await.pop().expect("the answer");
    assert_eq!(shown.rsvp().unwrap().letter.kind, LetterKind::Confirmation);
}

#[derive(Clone, Copy, Debug)]
enum Move {
    /// It begins so many hours later, or earlier.
    Hours(i64),
    CancelAndRestore,
    /// The clock goes on, or steps back.
    Minutes(i64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let step = prop_oneof![
        4 => (-200_i64..200).prop_map(Move::Hours),
        1 => Just(Move::CancelAndRestore),
        2 => (-60_i64..240).prop_map(Move::Minutes),
    ];
    proptest::collection::vec(step, 1..8)
}

/// Everything that hangs on its times.
fn plan() -> EventPlan {
    let mut plan = sample::event_plan("Meetup", Some(2));
    plan.reminders = Some(Reminders::new(vec![168, 24, 2]).unwrap());
    plan.details.confirm_by = Some(24);
    plan.details.waitlist_mode = WaitlistMode::Lottery;
    let two_days_before = plan.schedule.starts().saturating_sub(jiff::Span::new().days(2));
    plan.details.lottery_at = Some(two_days_before);
    let draft = QuestionDraft {
        id: None,
        kind: QuestionKind::Text,
        label: Title::parse("How was it?").unwrap(),
        help: None,
        options: Vec::new(),
        required: false,
        when: AskedWhen::After,
        at_door: false,
    };
    plan.details.questions = revised(vec![draft], &[]).unwrap();
    plan
}

/// The same so many hours later. None: it would begin, or be drawn, too soon for what a new event may be.
fn later(plan: &EventPlan, hours: i64, now: Instant) -> Option<EventPlan> {
    let (from, zone) = (plan.schedule.starts(), plan.schedule.zone().clone());
    let shifted = |local: jiff::civil::DateTime| local.saturating_add(jiff::Span::new().hours(hours));
    let schedule = Schedule::new(shifted(from), shifted(plan.schedule.ends()), zone.clone()).ok()?;
    let mut moved = plan.clone();
    moved.details = plan.details.clone().moved(from, schedule.starts(), &zone);
    let is_far = schedule.starts_at() > now.plus(Duration::from_hours(5 * 24));
    moved.schedule = schedule;
    is_far.then_some(moved)
}

/// When what is to come for an event is due.
async fn waiting(house: &House, event: EventId) -> BTreeSet<(String, Instant)> {
    let now = house.store.now();
    let all = write(&house.store, |tx| task::list(tx, 1_000)).await;
    let of_event = |key: &str| key.starts_with(&event.to_string());
    let kinds = ["reminder", "still_coming", "draw", "feedback"];
    all.into_iter()
        .filter(|one| of_event(&one.key) && kinds.contains(&one.kind.as_str()) && one.run_at > now)
        .map(|one| (one.kind, one.run_at))
        .collect()
}

async fn what_waits_for_its_time_follows_an_event_however_often_it_is_moved(test: TestStore) {
    let house = House::build(&test.store).await;
    let mut runner = TestRunner::default();
    for _ in 0..6 {
        test.clock.set("2026-11-23T10:00:00Z");
        let event = house.event(plan(), 1).await.id;
        let steps = moves().new_tree(&mut runner).unwrap().current();
        println!("{steps:?}");
        for step in steps {
            match step {
                Move::Hours(hours) => {
                    let before = house.reload(event).await.plan;
                    let Some(plan) = later(&before, hours, house.store.now()) else {
                        continue;
                    };
                    let revise = |tx: &mut store::WriteTx<'_>, event: &mut Held| {
                        events::revise(tx, event, plan, Notify::AT_ONCE)
                    };
                    house.change(event, revise).await.unwrap();
                }
                Move::CancelAndRestore => {
                    house
                        .change(event, |tx, event| events::cancel(tx, event, None))
                        .await
                        .unwrap();
                    house.change(event, events::restore).await.unwrap();
                }
                Move::Minutes(minutes) => {
                    let now = house.store.now().as_micros() + minutes * 60_000_000;
                    test.clock.set(&Instant::from_micros(now).to_string());
                }
            }
            // One that is there from now on, as this one is by now.
            let there = house.event(house.reload(event).await.plan, 0).await.id;
            let (moved, fresh) = (waiting(&house, event).await, waiting(&house, there).await);
            assert_eq!(moved, fresh);
            assert!(fresh.len() >= 4, "{fresh:?}");
        }
    }
}
