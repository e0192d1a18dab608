//! The outbox: leases, and what two relays may not do to each other.

use std::collections::HashSet;
use std::time::Duration;

use domain::DeliveryId;
use domain::rsvp::status::Answer;
use domain::values::ids::Id;
use messages::{Happened, Traceparent, WakeUp};
use store::{Page, RsvpQueue, activity, outbox};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, NEARLY_A_LEASE, request, write};

crate::on_both!(
    a_leased_message_is_given_to_nobody_else_until_the_lease_lapses,
    two_relays_at_once_get_different_messages,
    who_waits_for_messages_is_woken,
    wake_ups_leave_no_gap_in_the_log,
    messages_carry_the_trace_of_what_caused_them,
);

async fn a_leased_message_is_given_to_nobody_else_until_the_lease_lapses(test: TestStore) {
    let house = House::build(&test.store).await;
    house.draft(sample::event_plan("Meetup", None), 3).await;
    let lease = |limit| move |tx: &mut store::WriteTx<'_>| outbox::lease(tx, limit, LEASE);
    let first = write(&test.store, lease(2)).await;
    let rest = write(&test.store, lease(10)).await;
    // Group, event and three invitations.
    assert_eq!((first.len(), rest.len()), (2, 3));
    let (kept, given_back) = (first[0].place, first[1].place);
    write(&test.store, move |tx| outbox::release(tx, &[given_back])).await;
    assert_eq!(write(&test.store, lease(10)).await[0].place, given_back);
    test.clock.advance(NEARLY_A_LEASE);
    write(&test.store, move |tx| outbox::renew(tx, &[kept], LEASE)).await;
    test.clock.advance(Duration::from_secs(2));
    assert_eq!(
        write(&test.store, lease(10)).await.len(),
        4,
        "all but the renewed one have lapsed"
    );
    write(&test.store, move |tx| outbox::confirm(tx, &[kept, given_back])).await;
    assert_eq!(write(&test.store, |tx| outbox::backlog(tx, 100)).await, 3);
    house.drain().await;
}

async fn wake_ups_leave_no_gap_in_the_log(test: TestStore) {
    let house = House::build(&test.store).await;
    let (group, happened) = (house.group.id, Happened::GroupUpdated((&house.group).into()));
    let wake_up = WakeUp::MailEnqueued(DeliveryId::from_uuid(group.uuid()));
    write(&test.store, move |tx| activity::record(tx, &[happened])).await;
    write(&test.store, move |tx| activity::wake(tx, [wake_up])).await;
    write(&test.store, move |tx| activity::record(tx, &[happened])).await;
    let end = activity::end(&test.store).await.unwrap();
    let page = Page {
        after: None,
        limit: 100,
    };
    let all = write(&test.store, move |tx| activity::list(tx, group, page, end)).await;
    let positions: Vec<i64> = all.iter().map(|entry| entry.position).collect();
    let [.., before, after] = positions[..] else {
        panic!("{positions:?}")
    };
    assert_eq!(after, before + 1);
    let leased = write(&test.store, |tx| outbox::lease(tx, 100, LEASE)).await;
    assert_eq!(
        leased.len(),
        all.len() + 1,
        "the wake-up goes to the queue all the same"
    );
}

async fn two_relays_at_once_get_different_messages(test: TestStore) {
    let house = House::build(&test.store).await;
    house.draft(sample::event_plan("Meetup", None), 200).await;
    let relays: Vec<_> = (0..4)
        .map(|_| {
            let store = test.beside();
            tokio::spawn(async move { write(&store, |tx| outbox::lease(tx, 50, LEASE)).await })
        })
        .collect();
    let mut seen = HashSet::new();
    let mut count = 0;
    for relay in relays {
        for row in relay.await.unwrap() {
            count += 1;
            assert!(seen.insert(row.id), "leased twice");
        }
    }
    assert!(count >= 50, "{count}");
}

async fn who_waits_for_messages_is_woken(test: TestStore) {
    let house = House::build(&test.store).await;
    let woken = test.store.outbox_written().notified();
    tokio::pin!(woken);
    woken.as_mut().enable();
    house.draft(sample::event_plan("Meetup", None), 1).await;
    tokio::time::timeout(Duration::from_secs(5), woken)
        .await
        .expect("woken");
}

async fn messages_carry_the_trace_of_what_caused_them(test: TestStore) {
    let house = House::build(&test.store).await;
    let invited = Traceparent::new("00-11111111111111111111111111111111-1111111111111111-01");
    let event = store::traced(invited.clone(), house.event(sample::event_plan("Meetup", Some(1)), 2)).await;
    let rows = write(&test.store, |tx| outbox::lease(tx, 100, LEASE)).await;
    let of_the_event = rows.iter().filter(|row| !row.kind.contains("group"));
    assert!(of_the_event.clone().count() >= 4);
    for row in of_the_event {
        assert_eq!(row.trace.as_ref(), Some(&invited), "{}", row.kind);
    }

    let rsvp_queue = RsvpQueue::start(test.store.clone(), 2);
    let (first, second) = (house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id);
    rsvp_queue.answer(request(first, Answer::Yes, 0)).await.unwrap();
    rsvp_queue.answer(request(second, Answer::Yes, 0)).await.unwrap();
    house.drain().await;
    // Who leaves is the cause of the other's promotion too.
    let left = Traceparent::new("00-22222222222222222222222222222222-2222222222222222-01");
    let leaving = rsvp_queue.answer(request(first, Answer::No, 0));
    store::traced(left.clone(), leaving).await.unwrap();
    let rows = write(&test.store, |tx| outbox::lease(tx, 100, LEASE)).await;
    let kinds: Vec<_> = rows.iter().map(|row| row.kind.as_str()).collect();
    assert_eq!(kinds, ["acquaint.rsvp.changed.v1", "acquaint.rsvp.promoted.v1"]);
    assert!(rows.iter().all(|row| row.trace.as_ref() == Some(&left)), "{rows:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_type_of_tomorrow_stays_for_a_relay_that_knows_it() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    house.drain().await;
    let of_tomorrow = "INSERT INTO outbox (id, kind, data, created_at) \
            VALUES (gen_random_uuid(), 'acquaint.rsvp.changed.v2', '{}', now())";
    let _ = test.database().ask(of_tomorrow);
    assert_eq!(write(&test.store, |tx| outbox::lease(tx, 100, LEASE)).await, []);
    assert_eq!(write(&test.store, |tx| outbox::backlog(tx, 100)).await, 1);
}
