//! The outbox: leases, and what two relays may not do to each other.

use std::collections::HashSet;
use std::time::Duration;

use store::outbox;
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, NEARLY_A_LEASE, write};

crate::on_both!(
    a_leased_message_is_given_to_nobody_else_until_the_lease_lapses,
    two_relays_at_once_get_different_messages,
    who_waits_for_messages_is_woken,
);

async fn a_leased_message_is_given_to_nobody_else_until_the_lease_lapses(test: TestStore) {
    let house = House::build(&test.store).await;
    house.draft(sample::event_plan("Meetup", None), 3).await;
    let lease = |limit| move |tx: &mut store::Tx<'_>| outbox::lease(tx, limit, LEASE);
    let first = write(&test.store, lease(2)).await;
    let rest = write(&test.store, lease(10)).await;
    assert_eq!((first.len(), rest.len()), (2, 1));
    let (kept, given_back) = (first[0].id, first[1].id);
    write(&test.store, move |tx| outbox::release(tx, &[given_back])).await;
    assert_eq!(write(&test.store, lease(10)).await[0].id, given_back);
    test.clock.advance(NEARLY_A_LEASE);
    write(&test.store, move |tx| outbox::renew(tx, &[kept], LEASE)).await;
    test.clock.advance(Duration::from_secs(2));
    assert_eq!(
        write(&test.store, lease(10)).await.len(),
        2,
        "all but the renewed one have lapsed"
    );
    write(&test.store, move |tx| outbox::delete(tx, &[kept, given_back])).await;
    assert_eq!(write(&test.store, |tx| outbox::backlog(tx, 100)).await, 1);
    house.drain().await;
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
