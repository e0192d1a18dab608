//! The relay over a real outbox, with queues that take, stall and refuse.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use domain::MailAddress;
use domain::event::online::LinkVisibility;
use domain::event::reminders::Reminders;
use domain::event::{EventPlan, Visibility};
use domain::group::GroupPlan;
use domain::schedule::{Schedule, Zone};
use domain::values::text::{Description, PersonName, Title};
use messages::Happened;
use store::event::events;
use store::people::{accounts, groups};
use store::{Database, Store, StoreError, StoreOptions, activity, outbox};
use testkit::TestClock;

use super::{Relay, RelayOptions};
use crate::conformance::{next, within};
use crate::{BrokerError, Consumer, InProcessQueue, Message, Parked, Queue};

/// A store whose outbox tells of as many published events as asked for.
struct Office {
    store: Store,
    clock: Arc<TestClock>,
    _folder: tempfile::TempDir,
}

const LEASE: Duration = Duration::from_secs(20);

impl Office {
    async fn with_messages(count: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at("2026-11-22T09:00:00Z"));
        let options = StoreOptions {
            database: Database::Sqlite(folder.path().join("acquaint.db")),
            pool_size: 2,
            clock: Arc::<TestClock>::clone(&clock),
        };
        let store = Store::open(options).unwrap();
        store.migrate().unwrap();
        let office = Self {
            store,
            clock,
            _folder: folder,
        };
        office.publish_events(count).await;
        office
    }

    async fn publish_events(&self, count: u64) {
        let unit = move |tx: &mut store::WriteTx<'_>| {
            let address = MailAddress::parse(&format!("orga{}@example.org", tx.now().as_micros())).unwrap();
            let (organizer, _) = accounts::create(tx, &address, &PersonName::parse("Orga").unwrap())?;
            let group = groups::create(tx, organizer, None, group_plan())?;
            for _ in 0..count {
                let event = events::create(tx, &group, event_plan())?;
                activity::record(tx, &[Happened::EventCreated((&event).into())])?;
                activity::record(tx, &[Happened::EventPublished((&event).into())])?;
            }
            Ok::<_, StoreError>(())
        };
        self.store.write(unit).await.unwrap();
    }

    async fn backlog(&self) -> u64 {
        self.store
            .read(|tx| outbox::backlog(tx, 1_000))
            .await
            .map_err(|error: StoreError| error)
            .unwrap()
    }

    async fn wait_until_empty(&self) {
        within("an empty outbox", async {
            while self.backlog().await > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        })
        .await;
    }

    fn relay(&self, queue: &Arc<dyn Queue>, window: usize, page: usize) -> Relay {
        let options = RelayOptions {
            window,
            page,
            lease: LEASE,
            poll: Duration::from_millis(20),
        };
        Relay::start(self.store.clone(), Arc::clone(queue), options)
    }
}

fn group_plan() -> GroupPlan {
    GroupPlan {
        name: Title::parse("Rust Köln").unwrap(),
        description: Description::parse("").unwrap(),
        zone: Zone::parse("Europe/Berlin").unwrap(),
        reply_to: None,
        language: "en".to_owned(),
        german_form: domain::group::GermanForm::Sie,
        reminders: Reminders::default(),
        colour: None,
        imprint: domain::group::imprint::Imprint::default(),
        retention_days: None,
        topics: domain::asks::profile::Topics::default(),
    }
}

fn event_plan() -> EventPlan {
    let at = |text: &str| text.parse().unwrap();
    EventPlan {
        title: Title::parse("Rust & Röst").unwrap(),
        description: Description::parse("").unwrap(),
        schedule: Schedule::new(
            at("2026-12-03T18:30:00"),
            at("2026-12-03T21:00:00"),
            Zone::parse("Europe/Berlin").unwrap(),
        )
        .unwrap(),
        venue: None,
        online_url: None,
        online_url_visibility: LinkVisibility::Seated,
        capacity: None,
        guests_max: 0,
        waitlist: true,
        visibility: Visibility::Public,
        reminders: None,
        series: None,
        details: domain::event::details::Details::default(),
    }
}

fn in_process() -> Arc<dyn Queue> {
    Arc::new(InProcessQueue::new(1_000))
}

#[tokio::test]
async fn what_is_in_the_outbox_arrives_and_goes_once_it_is_settled() {
    let office = Office::with_messages(3).await;
    let queue = in_process();
    let relay = office.relay(&queue, 512, 256);
    let mut consumer = queue.consume(100).await.unwrap();
    let mut taken = Vec::new();
    for _ in 0..3 {
        taken.push(next(&mut consumer).await);
    }
    // What only outsiders follow has gone by; these stay until they are settled.
    within("the rest to go", async {
        while office.backlog().await != 3 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    for delivery in taken {
        delivery.ack().await.unwrap();
    }
    office.wait_until_empty().await;
    relay.stop().await;
}

#[tokio::test]
async fn a_commit_wakes_a_relay_that_rests() {
    let office = Office::with_messages(0).await;
    let queue = in_process();
    let options = RelayOptions {
        poll: Duration::from_hours(1),
        ..RelayOptions::default()
    };
    let relay = Relay::start(office.store.clone(), Arc::clone(&queue), options);
    let mut consumer = queue.consume(100).await.unwrap();
    for _ in 0..3 {
        office.publish_events(1).await;
        next(&mut consumer).await.ack().await.unwrap();
    }
    office.wait_until_empty().await;
    relay.stop().await;
}

#[tokio::test]
async fn no_more_is_published_than_the_window_holds_and_yet_all_in_the_end() {
    let office = Office::with_messages(20).await;
    let queue = in_process();
    let relay = office.relay(&queue, 5, 3);
    let mut consumer = queue.consume(100).await.unwrap();
    let mut taken = Vec::new();
    for _ in 0..5 {
        taken.push(next(&mut consumer).await);
    }
    // Were the window wider, the sixth would come within some turns of the relay.
    let sixth = tokio::time::timeout(Duration::from_millis(200), consumer.next()).await;
    assert!(sixth.is_err(), "a sixth message came");
    let mut ids = std::collections::HashSet::new();
    while ids.len() < 20 {
        if let Some(delivery) = taken.pop() {
            ids.insert(delivery.message.id);
            delivery.ack().await.unwrap();
        } else {
            taken.push(next(&mut consumer).await);
        }
    }
    office.wait_until_empty().await;
    relay.stop().await;
}

#[tokio::test]
async fn a_relay_that_stops_lets_go_of_what_was_not_confirmed() {
    let office = Office::with_messages(2).await;
    let queue = in_process();
    let relay = office.relay(&queue, 512, 256);
    let mut consumer = queue.consume(100).await.unwrap();
    let (settled, held) = (next(&mut consumer).await, next(&mut consumer).await);
    let left = held.message.id;
    settled.ack().await.unwrap();
    relay.stop().await;
    assert_eq!(office.backlog().await, 1);

    // The clock stands still, so no lease lapses: the row was let go.
    let other_queue = in_process();
    let other = office.relay(&other_queue, 512, 256);
    let again = next(&mut other_queue.consume(1).await.unwrap()).await;
    assert_eq!(again.message.id, left);
    again.ack().await.unwrap();
    office.wait_until_empty().await;
    other.stop().await;
}

#[tokio::test]
async fn what_a_crash_left_behind_goes_to_another_relay_when_the_lease_lapses() {
    let office = Office::with_messages(1).await;
    let queue = in_process();
    let relay = office.relay(&queue, 512, 256);
    let lost = next(&mut queue.consume(1).await.unwrap()).await.message.id;
    relay.task.abort();

    let other_queue = in_process();
    let other = office.relay(&other_queue, 512, 256);
    let mut consumer = other_queue.consume(1).await.unwrap();
    let early = tokio::time::timeout(Duration::from_millis(200), consumer.next()).await;
    assert!(early.is_err(), "the lease was not kept to");
    office.clock.advance(LEASE + Duration::from_secs(1));
    let again = next(&mut consumer).await;
    assert_eq!(again.message.id, lost);
    again.ack().await.unwrap();
    office.wait_until_empty().await;
    other.stop().await;
}

/// Refuses the first messages that it is given.
struct Moody {
    refuses: AtomicUsize,
    inner: InProcessQueue,
}

#[async_trait]
impl Queue for Moody {
    async fn publish(&self, message: Message) -> Result<(), BrokerError> {
        let refuse = |left: usize| left.checked_sub(1);
        if self
            .refuses
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, refuse)
            .is_ok()
        {
            return Err(BrokerError::Closed);
        }
        self.inner.publish(message).await
    }

    async fn consume(&self, prefetch: usize) -> Result<Box<dyn Consumer>, BrokerError> {
        self.inner.consume(prefetch).await
    }

    async fn parked(&self, limit: usize) -> Result<Vec<Parked>, BrokerError> {
        self.inner.parked(limit).await
    }

    async fn redrive(&self) -> Result<usize, BrokerError> {
        self.inner.redrive().await
    }

    async fn ready(&self) -> Result<(), BrokerError> {
        self.inner.ready().await
    }
}

#[tokio::test]
async fn what_the_queue_refuses_waits_in_the_outbox_and_goes_later() {
    let office = Office::with_messages(4).await;
    let queue: Arc<dyn Queue> = Arc::new(Moody {
        refuses: AtomicUsize::new(6),
        inner: InProcessQueue::new(1_000),
    });
    let relay = office.relay(&queue, 512, 256);
    let mut consumer = queue.consume(100).await.unwrap();
    for _ in 0..4 {
        next(&mut consumer).await.ack().await.unwrap();
    }
    office.wait_until_empty().await;
    relay.stop().await;
}
