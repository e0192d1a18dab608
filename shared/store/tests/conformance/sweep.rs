//! The fan-out of an event's change, and the sweep that finds what nothing else announces.

use std::time::Duration;

use domain::mail::delivery::Verdict;
use store::mail::announcements;
use store::sweep;
use store::sweep::{SweepOptions, Swept};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, write};
use crate::owner::events;

crate::on_both!(
    a_change_reaches_everybody_page_by_page,
    a_further_change_begins_the_round_anew,
    what_was_put_off_is_woken_when_it_is_due,
    what_a_lost_worker_held_is_found,
    a_letter_whose_message_was_lost_is_found_and_only_once,
    a_round_that_broke_off_is_taken_up,
    a_restart_lets_go_of_everything_at_once,
);

async fn sweep_once(test: &TestStore) -> Swept {
    sweep::run(&test.store, SweepOptions::default()).await.unwrap()
}

async fn a_change_reaches_everybody_page_by_page(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 25).await;
    house.drain().await;
    let page = move |tx: &mut store::WriteTx<'_>| announcements::page(tx, event.id, 10);
    assert!(write(&test.store, page).await);
    assert!(write(&test.store, page).await);
    assert!(!write(&test.store, page).await);
    assert!(!write(&test.store, page).await, "nothing is left to announce");
    assert_eq!(house.drain().await.len(), 25);
}

async fn a_further_change_begins_the_round_anew(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 15).await;
    let page = move |tx: &mut store::WriteTx<'_>| announcements::page(tx, event.id, 10);
    assert!(write(&test.store, page).await);
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    house.drain().await;
    assert!(write(&test.store, page).await);
    assert!(!write(&test.store, page).await);
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
    assert_eq!(house.send(claimed.invitation.id).await.attempt, 2);
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
    assert_eq!(house.send(lost.invitation.id).await.delivery, lost.delivery);
}

async fn a_letter_whose_message_was_lost_is_found_and_only_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 3).await;
    let page = move |tx: &mut store::WriteTx<'_>| announcements::page(tx, event.id, 10);
    write(&test.store, page).await;
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

async fn a_round_that_broke_off_is_taken_up(test: TestStore) {
    let house = House::build(&test.store).await;
    house.event(sample::event_plan("Meetup", None), 3).await;
    house.drain().await;
    test.clock.advance(Duration::from_mins(2));
    assert_eq!(sweep_once(&test).await.announcements, 1);
    assert_eq!(house.drain().await, ["acquaint.event.updated.v1"]);
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
    write(&test.store, sweep::recover).await;
    let freed = u64::try_from(house.drain().await.len()).unwrap();
    assert_eq!(freed, written, "the outbox is free again");
    test.clock.advance(Duration::from_micros(1));
    assert_eq!(sweep_once(&test).await.lapsed, 1);
}
