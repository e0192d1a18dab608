//! What every queue must do, as tests that each queue runs over itself: `conformance!(make)` in its test module, where
//! `make()` gives an empty queue.

use std::sync::Arc;
use std::time::Duration;

use domain::values::ids::Id;
use domain::{EventId, GroupId, Instant, InvitationId};
use messages::{CloudEvent, Content, GroupChanged, Happened, InvitationChanged, Traceparent, WakeUp};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::{BrokerError, Consumer, Delivery, MAX_REDELIVERIES, Message, Parked, Queue};

/// Makes one test of each promise.
macro_rules! conformance {
    ($make:path) => {
        $crate::conformance::conformance!($make:
            what_is_published_arrives_whole
            each_message_goes_to_one_of_two_consumers
            no_more_than_the_prefetch_is_in_hand
            what_is_dropped_comes_again_and_is_counted
            what_is_handed_back_comes_again_and_is_not_blamed
            what_is_never_answered_is_parked
            what_cannot_be_read_is_parked_alone
            what_the_consumer_parks_stays_parked
            what_is_redriven_comes_as_if_for_the_first_time
            what_this_version_does_not_know_is_not_taken
            what_only_outsiders_follow_does_not_come
            what_wakes_the_worker_comes_to_it
            a_wait_that_is_given_up_loses_nothing
        );
    };
    ($make:path: $($promise:ident)+) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $promise() {
            $crate::conformance::$promise($make().await).await;
        }
    )+};
}
pub(crate) use conformance;

pub(crate) type Any = Arc<dyn Queue>;

/// Message number `number`.
pub(crate) fn message(number: u128) -> Message {
    let changed = InvitationChanged {
        event_id: EventId::from_uuid(Uuid::from_u128(1)),
        invitation_id: InvitationId::from_uuid(Uuid::from_u128(number)),
        revision: 1,
    };
    message_of(number, Content::Fact(Happened::InvitationCreated(changed)))
}

fn message_of(number: u128, content: Content) -> Message {
    let event = CloudEvent {
        id: Uuid::from_u128(number),
        time: Instant::from_micros(0),
        content,
    };
    Message {
        id: event.id,
        kind: content.kind().to_owned(),
        json: event.to_json().unwrap(),
        trace: Some(Traceparent::new(TRACE)),
    }
}

const TRACE: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

/// Publishes beside the test: some queues confirm only what was consumed.
pub(crate) fn publish(queue: &Any, message: Message) -> JoinHandle<Result<(), BrokerError>> {
    let queue = Arc::clone(queue);
    tokio::spawn(async move { queue.publish(message).await })
}

pub(crate) async fn within<T>(what: &str, wait: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), wait)
        .await
        .unwrap_or_else(|_| panic!("waited too long for {what}"))
}

pub(crate) async fn next(consumer: &mut Box<dyn Consumer>) -> Delivery {
    within("a delivery", consumer.next()).await
}

/// What was put aside, once so much was: a broker does so in its own time.
pub(crate) async fn dead_letters(queue: &Any, number: usize) -> Vec<Parked> {
    within("a dead letter", async {
        loop {
            let parked = queue.parked(10).await.unwrap();
            if parked.len() >= number {
                return parked;
            }
        }
    })
    .await
}

/// Whether nothing comes: as long as a message that is there takes by far.
async fn stays_empty(consumer: &mut Box<dyn Consumer>) -> bool {
    tokio::time::timeout(Duration::from_millis(200), consumer.next())
        .await
        .is_err()
}

pub(crate) async fn what_is_published_arrives_whole(queue: Any) {
    queue.ready().await.unwrap();
    let published = publish(&queue, message(7));
    let mut consumer = queue.consume(10).await.unwrap();
    let delivery = next(&mut consumer).await;
    assert_eq!(delivery.message, CloudEvent::from_json(&message(7).json).unwrap());
    assert_eq!(delivery.redeliveries, 0);
    assert_eq!(delivery.trace.map(|trace| trace.to_string()).as_deref(), Some(TRACE));
    delivery.ack().await.unwrap();
    within("the confirmation", published).await.unwrap().unwrap();
    assert!(stays_empty(&mut consumer).await);
}

pub(crate) async fn each_message_goes_to_one_of_two_consumers(queue: Any) {
    let published: Vec<_> = (1..=100).map(|number| publish(&queue, message(number))).collect();
    let (took, mut ids) = unbounded_channel();
    let takers: Vec<_> = (0..2)
        .map(|_| tokio::spawn(take_all(Arc::clone(&queue), took.clone())))
        .collect();
    let mut taken = Vec::new();
    for _ in 0..100 {
        taken.extend(within("a message", ids.recv()).await);
    }
    taken.sort_unstable();
    assert_eq!(taken, (1..=100).collect::<Vec<_>>());
    for confirmation in published {
        within("the confirmation", confirmation).await.unwrap().unwrap();
    }
    assert!(ids.try_recv().is_err(), "none comes twice");
    for taker in takers {
        taker.abort();
    }
}

async fn take_all(queue: Any, took: UnboundedSender<u128>) {
    let mut consumer = queue.consume(5).await.unwrap();
    loop {
        let delivery = consumer.next().await;
        took.send(delivery.message.id.as_u128()).unwrap();
        delivery.ack().await.unwrap();
    }
}

pub(crate) async fn no_more_than_the_prefetch_is_in_hand(queue: Any) {
    for number in 1..=3 {
        publish(&queue, message(number));
    }
    let mut consumer = queue.consume(2).await.unwrap();
    let first = next(&mut consumer).await;
    let second = next(&mut consumer).await;
    assert!(stays_empty(&mut consumer).await);
    first.ack().await.unwrap();
    next(&mut consumer).await.ack().await.unwrap();
    second.ack().await.unwrap();
}

pub(crate) async fn what_is_dropped_comes_again_and_is_counted(queue: Any) {
    publish(&queue, message(1));
    let mut consumer = queue.consume(10).await.unwrap();
    drop(next(&mut consumer).await);
    let again = next(&mut consumer).await;
    assert_eq!((again.message.id.as_u128(), again.redeliveries), (1, 1));
    again.ack().await.unwrap();
    assert!(stays_empty(&mut consumer).await);
}

pub(crate) async fn what_is_handed_back_comes_again_and_is_not_blamed(queue: Any) {
    publish(&queue, message(1));
    let mut consumer = queue.consume(10).await.unwrap();
    for _ in 0..=MAX_REDELIVERIES {
        next(&mut consumer).await.requeue().await.unwrap();
    }
    next(&mut consumer).await.ack().await.unwrap();
    assert_eq!(queue.parked(10).await.unwrap(), []);
}

pub(crate) async fn what_is_never_answered_is_parked(queue: Any) {
    let published = publish(&queue, message(1));
    let mut consumer = queue.consume(10).await.unwrap();
    for redeliveries in 0..=MAX_REDELIVERIES {
        let delivery = next(&mut consumer).await;
        assert_eq!(delivery.redeliveries, redeliveries);
        drop(delivery);
    }
    within("the confirmation", published).await.unwrap().unwrap();
    let parked = dead_letters(&queue, 1).await;
    assert_eq!(parked.len(), 1);
    assert_eq!(parked[0].id, message(1).id.to_string());
    assert!(stays_empty(&mut consumer).await);
}

pub(crate) async fn what_cannot_be_read_is_parked_alone(queue: Any) {
    let rubbish = Message {
        json: "{".to_owned(),
        ..message(1)
    };
    let other_than_it_says = Message {
        json: message(2).json.replace(".v1", ".v9"),
        ..message(2)
    };
    let mut published = Vec::new();
    for message in [rubbish, other_than_it_says, message(3)] {
        published.push(publish(&queue, message));
    }
    let mut consumer = queue.consume(1).await.unwrap();
    let readable = next(&mut consumer).await;
    assert_eq!(readable.message.id.as_u128(), 3);
    readable.ack().await.unwrap();
    assert!(stays_empty(&mut consumer).await);
    for confirmation in published {
        within("the confirmation", confirmation).await.unwrap().unwrap();
    }
    let mut parked: Vec<_> = dead_letters(&queue, 2)
        .await
        .iter()
        .map(|parked| parked.id.clone())
        .collect();
    parked.sort_unstable();
    assert_eq!(parked, [1, 2].map(|number| message(number).id.to_string()));
}

pub(crate) async fn what_the_consumer_parks_stays_parked(queue: Any) {
    publish(&queue, message(1));
    let mut consumer = queue.consume(10).await.unwrap();
    next(&mut consumer).await.park("no use").await.unwrap();
    let parked = queue.parked(10).await.unwrap();
    assert_eq!(
        (
            parked[0].id.as_str(),
            parked[0].kind.as_str(),
            parked[0].reason.as_str()
        ),
        (message(1).id.to_string().as_str(), message(1).kind.as_str(), "no use")
    );
    assert!(stays_empty(&mut consumer).await);
}

pub(crate) async fn what_is_redriven_comes_as_if_for_the_first_time(queue: Any) {
    publish(&queue, message(1));
    let mut consumer = queue.consume(10).await.unwrap();
    drop(next(&mut consumer).await);
    next(&mut consumer).await.park("no use").await.unwrap();
    assert_eq!(within("the redrive", queue.redrive()).await.unwrap(), 1);
    let again = next(&mut consumer).await;
    assert_eq!((again.message.id, again.redeliveries), (message(1).id, 0));
    again.ack().await.unwrap();
    assert_eq!(queue.parked(10).await.unwrap(), []);
    assert_eq!(queue.redrive().await.unwrap(), 0);
}

pub(crate) async fn what_this_version_does_not_know_is_not_taken(queue: Any) {
    let of_tomorrow = Message {
        kind: message(1).kind.replace(".v1", ".v9"),
        json: message(1).json.replace(".v1", ".v9"),
        ..message(1)
    };
    let refused = within("the refusal", queue.publish(of_tomorrow.clone())).await;
    assert!(
        matches!(&refused, Err(BrokerError::Unroutable(kind)) if *kind == of_tomorrow.kind),
        "{refused:?}"
    );
    assert_eq!(queue.parked(10).await.unwrap(), []);
}

pub(crate) async fn what_wakes_the_worker_comes_to_it(queue: Any) {
    let owed = WakeUp::LetterOwed(InvitationId::from_uuid(Uuid::from_u128(2)));
    publish(&queue, message_of(1, Content::WakeUp(owed)));
    let delivery = next(&mut queue.consume(1).await.unwrap()).await;
    assert_eq!(delivery.message.content, Content::WakeUp(owed));
    delivery.ack().await.unwrap();
}

pub(crate) async fn what_only_outsiders_follow_does_not_come(queue: Any) {
    let for_outsiders = message_of(
        1,
        Content::Fact(Happened::GroupUpdated(GroupChanged {
            group_id: GroupId::from_uuid(Uuid::from_u128(1)),
            revision: 2,
        })),
    );
    within("the confirmation", queue.publish(for_outsiders)).await.unwrap();
    let mut consumer = queue.consume(10).await.unwrap();
    assert!(stays_empty(&mut consumer).await);
}

pub(crate) async fn a_wait_that_is_given_up_loses_nothing(queue: Any) {
    let mut consumer = queue.consume(1).await.unwrap();
    assert!(stays_empty(&mut consumer).await);
    publish(&queue, message(1));
    let held = next(&mut consumer).await;
    publish(&queue, message(2));
    assert!(stays_empty(&mut consumer).await);
    held.ack().await.unwrap();
    let second = next(&mut consumer).await;
    assert_eq!((second.message.id.as_u128(), second.redeliveries), (2, 0));
    second.ack().await.unwrap();
}
