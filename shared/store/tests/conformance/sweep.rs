//! The fan-out of an event's change, and the sweep that finds what nothing else announces.

use std::time::Duration;

use domain::mail::delivery::Verdict;
use domain::task::TaskKind;
use store::mail::announcements;
use store::mail::overdue;
use store::mail::overdue::{SweepOptions, Swept};
use store::task::Task;
use store::{task, upkeep, waiting};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, write};
use crate::owner::events;

crate::on_both!(
    a_change_reaches_everybody_page_by_page,
    a_further_change_begins_the_round_anew,
    what_was_put_off_is_woken_when_it_is_due,
    what_a_lost_worker_held_is_found,
    a_letter_whose_message_was_lost_is_found_and_only_once,
    a_round_that_broke_off_goes_on_where_it_was,
    a_restart_lets_go_of_everything_at_once,
);

async fn sweep_once(test: &TestStore) -> Swept {
    overdue::run(&test.store, SweepOptions::default()).await.unwrap()
}

async fn a_change_reaches_everybody_page_by_page(test: TestStore) {
    let house = House::build(&test.store).await;
    house.event(sample::event_plan("Meetup", None), 25).await;
    house.drain().await;
    assert_eq!(house.fan_out().await, 3);
    assert_eq!(house.fan_out().await, 0, "nothing is left to announce");
    assert_eq!(house.drain().await, ["acquaint.letter.owed.v1"; 25]);
}

/// The one fan-out that is due, held.
async fn held(test: &TestStore) -> Task {
    let mut due = write(&test.store, |tx| task::claim(tx, TaskKind::EventFanOut, 10, LEASE)).await;
    assert_eq!(due.len(), 1);
    due.remove(0)
}

async fn a_further_change_begins_the_round_anew(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 15).await;
    let first = held(&test).await;
    let page = move |tx: &mut store::WriteTx<'_>| announcements::page(tx, &first, 10);
    assert!(write(&test.store, page.clone()).await);
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    house.drain().await;
    assert!(!write(&test.store, page).await, "who had begun comes to an end");
    assert_eq!(house.drain().await.len(), 0);
    assert_eq!(house.fan_out().await, 2);
    assert_eq!(house.drain().await.len(), 15);
}

async fn what_was_put_off_is_woken_when_it_is_due(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let claimed = house
        .claim(vec![house.guest(event.id, 1).await.id])
        .await
        .pop()
        .unwrap();
    house.mark(&claimed, Verdict::PutOff("451".to_owned())).await;
    house.drain().await;
    assert_eq!(sweep_once(&test).await.due, 0);
    test.clock.advance(Duration::from_mins(1));
    assert_eq!(sweep_once(&test).await.due, 1);
    assert_eq!(sweep_once(&test).await.due, 0);
    assert_eq!(house.drain().await, ["acquaint.letter.owed.v1"]);
    assert_eq!(house.send(claimed.rsvp().unwrap().invitation.id).await.attempt, 2);
}

async fn what_a_lost_worker_held_is_found(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let lost = house
        .claim(vec![house.guest(event.id, 1).await.id])
        .await
        .pop()
        .unwrap();
    house.drain().await;
    assert_eq!(sweep_once(&test).await.lapsed, 0);
    test.clock.advance(LEASE + Duration::from_secs(1));
    assert_eq!(sweep_once(&test).await.lapsed, 1);
    assert_eq!(house.drain().await, ["acquaint.letter.owed.v1"]);
    assert_eq!(
        house.send(lost.rsvp().unwrap().invitation.id).await.delivery,
        lost.delivery
    );
}

async fn a_letter_whose_message_was_lost_is_found_and_only_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 3).await;
    house.fan_out().await;
    // An operator purges the queue.
    house.drain().await;
    assert_eq!(sweep_once(&test).await.owed, 0);
    test.clock.advance(Duration::from_mins(11));
    assert_eq!(sweep_once(&test).await.owed, 3);
    assert_eq!(sweep_once(&test).await.owed, 0);
    for listed in house.invited(event.id).await {
        house.send(listed.invitation.id).await;
    }
    house.drain().await;
    test.clock.advance(Duration::from_hours(1));
    assert_eq!(sweep_once(&test).await, Swept::default());
}

async fn a_round_that_broke_off_goes_on_where_it_was(test: TestStore) {
    let house = House::build(&test.store).await;
    house.event(sample::event_plan("Meetup", None), 25).await;
    house.drain().await;
    let lost = held(&test).await;
    write(&test.store, move |tx| announcements::page(tx, &lost, 10)).await;
    let owed = || async { test.store.read(waiting::count).await.unwrap().letters };
    assert_eq!(owed().await, 25, "marked or not, each counts once");
    assert_eq!(house.drain().await.len(), 10);
    assert_eq!(house.fan_out().await, 0, "somebody has it");
    test.clock.advance(LEASE + Duration::from_secs(1));
    assert_eq!(house.fan_out().await, 2);
    assert_eq!(
        house.drain().await,
        ["acquaint.letter.owed.v1"; 15],
        "and outsiders hear of no change"
    );
    assert_eq!(owed().await, 25);
}

async fn a_restart_lets_go_of_everything_at_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let written = write(&test.store, |tx| store::outbox::backlog(tx, 100)).await;
    house
        .claim(vec![house.guest(event.id, 1).await.id])
        .await
        .pop()
        .unwrap();
    write(&test.store, |tx| store::outbox::lease(tx, 100, LEASE)).await;
    write(&test.store, upkeep::recover).await;
    let freed = u64::try_from(house.drain().await.len()).unwrap();
    assert_eq!(freed, written, "the outbox is free again");
    test.clock.advance(Duration::from_micros(1));
    assert_eq!(sweep_once(&test).await.lapsed, 1);
}
