//! Who waits for whom on PostgreSQL: transactions that want the same rows go the same way, so that no two deadlock.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, TryRecvError};
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use domain::EventId;
use domain::mail::delivery::Verdict;
use domain::mail::owed::OwnAnswers;
use domain::task::TaskKind;
use domain::values::ids::Id;
use store::event::events;
use store::mail::letters;
use store::mail::letters::{Claimed, Outcome};
use store::mail::overdue;
use store::mail::overdue::SweepOptions;
use store::mail::{announcements, bounces};
use store::rsvp::feeds;
use store::task;
use store::task::Task;
use store::{StoreError, WriteTx};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, write};
use crate::owner::suppressions::{self, Lift};

/// Runs a transaction in two halves and another one between them: the second half begins when the other waits for a
/// lock, or has come to its end.
async fn between<T>(
    test: &Arc<TestStore>,
    first: impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Send + 'static,
    other: impl Future<Output = Result<T, StoreError>>,
    second: impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Send + 'static,
) -> T {
    let (begun, has_begun) = mpsc::channel();
    let (running, runs) = mpsc::channel::<()>();
    let (store, beside) = (test.beside(), test.clone());
    let halves = move |tx: &mut WriteTx<'_>| {
        first(tx)?;
        begun.send(()).unwrap();
        let deadline = Instant::now() + Duration::from_secs(20);
        while runs.try_recv() == Err(TryRecvError::Empty) && !beside.database().is_blocked() {
            assert!(Instant::now() < deadline, "the other neither waits nor ends");
        }
        second(tx)
    };
    // It holds a channel, so that it cannot be done again.
    let halves = tokio::task::spawn_blocking(move || store.write_now(halves));
    tokio::task::block_in_place(|| has_begun.recv_timeout(Duration::from_secs(20))).unwrap();
    let done = other.await;
    drop(running);
    halves.await.unwrap().unwrap();
    done.unwrap()
}

async fn house() -> (Arc<TestStore>, House) {
    let test = Arc::new(TestStore::postgres());
    let house = House::build(&test.store).await;
    (test, house)
}

/// The first letters to the only guests of some events of one group, in the order in which they were invited: all to
/// the same person, and all held by a worker.
async fn letters(test: &TestStore, house: &House, titles: &[&str]) -> Vec<Claimed> {
    let mut letters = Vec::new();
    for title in titles {
        let event = house.event(sample::event_plan(title, None), 1).await;
        letters.extend(house.claim(vec![house.guest(event.id, 1).await.id]).await);
        test.clock.advance(Duration::from_secs(1));
    }
    letters
}

fn marked(
    letters: &[&Claimed],
    verdict: &Verdict,
) -> impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Clone + use<> {
    let outcome = |claimed: &&Claimed| Outcome {
        claimed: (*claimed).clone(),
        verdict: verdict.clone(),
        organizer: "events@example.org".to_owned(),
    };
    let outcomes: Vec<Outcome> = letters.iter().map(outcome).collect();
    move |tx| letters::record(tx, &outcomes)
}

fn claimed_again(letter: &Claimed) -> impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Clone + use<> {
    let due = letter.due;
    move |tx| letters::claim(tx, &[due], LEASE, OwnAnswers::AtOnce).map(drop)
}

/// Holds an event's invitations, as its fan-out does.
async fn fanned_out(
    test: &TestStore,
    event: EventId,
) -> impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Clone + use<> {
    let due = write(&test.store, |tx| {
        task::claim(tx, TaskKind::EventFanOut, 10, LEASE * 100)
    })
    .await;
    let mut of_event = due.into_iter().filter(|task| task.subject == Some(event.uuid()));
    let task = of_event.next().expect("its fan-out");
    move |tx| announcements::page(tx, &task, 100).map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mark_that_comes_as_its_lease_lapses_waits_with_empty_hands() {
    let (test, house) = house().await;
    let letter = letters(&test, &house, &["Meetup"]).await.remove(0);
    test.clock.advance(LEASE * 2);
    let late = test.store.write(marked(&[&letter], &Verdict::Accepted));
    let first = fanned_out(&test, letter.rsvp().unwrap().event.id).await;
    between(&test, first, late, claimed_again(&letter)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bounce_that_comes_as_its_letter_is_tried_again_waits_with_empty_hands() {
    let (test, house) = house().await;
    let letter = letters(&test, &house, &["Meetup"]).await.remove(0);
    house.mark(&letter, Verdict::Unknown("it broke off".to_owned())).await;
    test.clock.advance(Duration::from_mins(2));
    let delivery = letter.delivery;
    let bounce = test.store.write(move |tx| {
        let letter = bounces::find(tx, delivery)?.expect("the letter");
        bounces::hard(tx, &letter, "550 5.1.1")
    });
    let first = fanned_out(&test, letter.rsvp().unwrap().event.id).await;
    between(&test, first, bounce, claimed_again(&letter)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sweep_leaves_letters_to_whoever_has_their_invitations() {
    let (test, house) = house().await;
    let letter = letters(&test, &house, &["Meetup"]).await.remove(0);
    house.mark(&letter, Verdict::PutOff("451 later".to_owned())).await;
    test.clock.advance(Duration::from_mins(5));
    let again = claimed_again(&letter);
    let first = fanned_out(&test, letter.rsvp().unwrap().event.id).await;
    let swept = between(&test, first, overdue::run(&test.store, SweepOptions::default()), again).await;
    assert_eq!(swept.due, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sweep_holds_nothing_of_one_step_while_it_does_the_next() {
    let (test, house) = house().await;
    let both = letters(&test, &house, &["Lapsed", "Due"]).await;
    house.mark(&both[1], Verdict::PutOff("451 later".to_owned())).await;
    test.clock.advance(Duration::from_mins(5));
    let due = write(&test.store, |tx| {
        task::claim(tx, TaskKind::EventFanOut, 10, LEASE * 100)
    })
    .await;
    let [first, second] = [0, 1].map(|number: usize| {
        let of_event = |task: &&Task| task.subject == Some(both[number].rsvp().unwrap().event.id.uuid());
        let task = due.iter().find(of_event).expect("its fan-out").clone();
        move |tx: &mut WriteTx<'_>| announcements::page(tx, &task, 100).map(drop)
    });
    let swept = between(&test, first, overdue::run(&test.store, SweepOptions::default()), second).await;
    assert_eq!((swept.due, swept.lapsed), (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leases_are_renewed_past_letters_that_are_being_marked() {
    let (test, house) = house().await;
    let both = letters(&test, &house, &["First", "Second"]).await;
    let ids = [both[0].delivery, both[1].delivery];
    let renewal = test.store.write(move |tx| letters::renew(tx, &ids, LEASE));
    let [first, second] = [1, 0].map(|number: usize| marked(&[&both[number]], &Verdict::Accepted));
    between(&test, first, renewal, second).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_feeds_address_is_renewed_in_the_order_in_which_letters_are_marked() {
    let (test, house) = house().await;
    let mut both = letters(&test, &house, &["First", "Second"]).await;
    // Found by the person, the first invitation comes behind the second: its mark of a debt, which has an index, changed.
    let event = both[0].rsvp().unwrap().event.id;
    write(&test.store, fanned_out(&test, event).await).await;
    let put_off = Verdict::PutOff("451 later".to_owned());
    house.mark(&both[0], put_off).await;
    test.clock.advance(Duration::from_mins(5));
    let id = both[0].rsvp().unwrap().invitation.id;
    both[0] = house.claim(vec![id]).await.remove(0);
    let owner = write(&test.store, move |tx| feeds::owner(tx, id)).await.unwrap();
    let renewal = test.store.write(move |tx| feeds::renew(tx, &owner));
    let [first, second] = [0, 1].map(|number: usize| marked(&[&both[number]], &Verdict::Accepted));
    between(&test, first, renewal, second).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_may_find_the_same_two_addresses_dead() {
    let (test, house) = house().await;
    let mut of_events = Vec::new();
    for title in ["One", "Other"] {
        let event = house.event(sample::event_plan(title, None), 2).await;
        let invited = house.invited(event.id).await;
        let mut letters = house.claim(invited.iter().map(|one| one.invitation.id).collect()).await;
        letters.sort_by_key(|letter| letter.rsvp().unwrap().invitation.person);
        of_events.push(letters);
    }
    let dead = Verdict::NoSuchAddress("550 5.1.1".to_owned());
    let backwards: Vec<&Claimed> = of_events[1].iter().rev().collect();
    let other = test.store.write(marked(&backwards, &dead));
    let [first, second] = [0, 1].map(|number: usize| marked(&[&of_events[0][number]], &dead));
    between(&test, first, other, second).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_suppression_is_lifted_while_a_bounce_adds_it_anew() {
    let (test, house) = house().await;
    let letter = letters(&test, &house, &["Meetup"]).await.remove(0);
    house
        .mark(&letter, Verdict::NoSuchAddress("550 5.1.1".to_owned()))
        .await;
    let (who, group, address) = (house.who(), house.group.id, letter.content.recipient().clone());
    let lifting = test.store.write(move |tx| suppressions::lift(tx, who, group, &address));
    let delivery = letter.delivery;
    let bounced = move |tx: &mut WriteTx<'_>| {
        let letter = bounces::find(tx, delivery)?.expect("the letter");
        bounces::failed(tx, &letter, "550 5.1.1")
    };
    let once_more = move |tx: &mut WriteTx<'_>| {
        let letter = bounces::find(tx, delivery)?.expect("the letter");
        bounces::hard(tx, &letter, "550 5.1.1")
    };
    assert_eq!(between(&test, bounced, lifting, once_more).await, Lift::Lifted);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn transactions_that_deadlock_all_the_same_are_done_again() {
    let (test, house) = house().await;
    let mut ids = Vec::new();
    for title in ["One", "Other"] {
        ids.push(house.event(sample::event_plan(title, None), 0).await.id);
    }
    let (both, tries) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
    let crossing = |first: EventId, second: EventId| {
        let (both, tries) = (Arc::clone(&both), Arc::clone(&tries));
        test.store.write(move |tx| {
            events::lock(tx, first)?;
            if tries.fetch_add(1, Ordering::SeqCst) < 2 {
                both.wait();
            }
            events::lock(tx, second)
        })
    };
    let (one, other) = tokio::join!(crossing(ids[0], ids[1]), crossing(ids[1], ids[0]));
    assert!(one.unwrap().is_some() && other.unwrap().is_some());
    assert_eq!(tries.load(Ordering::SeqCst), 3, "one of them, once more");
}
