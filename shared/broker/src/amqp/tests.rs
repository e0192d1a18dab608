//! RabbitMQ itself: the promises that every queue keeps, and what only a broker can do: go away, come back, lose a
//! queue, be filled by strangers.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use messages::{DEAD_LETTERS, EXCHANGE, Happened, WORKER_QUEUE};
use serde_json::json;
use testkit::TestBroker;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::AmqpQueue;
use crate::conformance::{dead_letters, message, next, within};
use crate::{BrokerError, Consumer, MAX_REDELIVERIES, Message, Parked, Queue, definitions};

crate::conformance::conformance!(fresh);

/// A queue on a vhost of its own, which is gone with it.
struct OnBroker {
    queue: AmqpQueue,
    broker: Arc<TestBroker>,
}

impl OnBroker {
    /// Connected.
    async fn start() -> Self {
        let broker = Arc::new(tokio::task::spawn_blocking(TestBroker::start).await.unwrap());
        Self::at(broker).await
    }

    async fn at(broker: Arc<TestBroker>) -> Self {
        let queue = AmqpQueue::open(broker.url(), "broker tests").unwrap();
        within("a connection", queue.supervisor.next_session()).await.unwrap();
        Self { queue, broker }
    }

    /// Asks the broker's management API, which blocks.
    async fn ask<T: Send + 'static>(&self, question: impl FnOnce(&TestBroker) -> T + Send + 'static) -> T {
        let broker = Arc::clone(&self.broker);
        tokio::task::spawn_blocking(move || question(&broker)).await.unwrap()
    }

    async fn wait_until(&self, what: &str, so: fn(&TestBroker) -> bool) {
        within(what, async { while !self.ask(so).await {} }).await;
    }
}

impl Deref for OnBroker {
    type Target = AmqpQueue;

    fn deref(&self) -> &AmqpQueue {
        &self.queue
    }
}

#[async_trait]
impl Queue for OnBroker {
    async fn publish(&self, message: Message) -> Result<(), BrokerError> {
        self.queue.publish(message).await
    }

    async fn consume(&self, prefetch: usize) -> Result<Box<dyn Consumer>, BrokerError> {
        self.queue.consume(prefetch).await
    }

    async fn parked(&self, limit: usize) -> Result<Vec<Parked>, BrokerError> {
        self.queue.parked(limit).await
    }

    async fn redrive(&self) -> Result<usize, BrokerError> {
        self.queue.redrive().await
    }

    async fn ready(&self) -> Result<(), BrokerError> {
        self.queue.ready().await
    }
}

async fn fresh() -> Arc<dyn Queue> {
    Arc::new(OnBroker::start().await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broker_that_was_set_up_by_the_definitions_file_fits() {
    let broker = tokio::task::spawn_blocking(|| {
        let broker = TestBroker::start();
        broker.load_definitions(&definitions());
        broker
    });
    let on = OnBroker::at(Arc::new(broker.await.unwrap())).await;
    on.publish(message(1)).await.unwrap();
    let mut keys = on.ask(|broker| broker.keys(EXCHANGE, WORKER_QUEUE)).await;
    let mut woken: Vec<_> = Happened::KINDS
        .iter()
        .filter(|kind| Happened::wakes_worker(kind))
        .map(ToString::to_string)
        .collect();
    keys.sort_unstable();
    woken.sort_unstable();
    assert_eq!(keys, woken);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cut_connection_is_opened_anew_and_what_was_unanswered_comes_again() {
    let on = OnBroker::start().await;
    let mut consumer = on.consume(10).await.unwrap();
    on.publish(message(1)).await.unwrap();
    let in_hand = next(&mut consumer).await;
    on.wait_until("the connection to be cut", |broker| broker.cut_connections() > 0)
        .await;
    let again = next(&mut consumer).await;
    assert_eq!((again.message.id, again.redeliveries), (message(1).id, 1));
    // The old delivery died with its channel; to answer it is no harm.
    let _ = in_hand.ack().await;
    again.ack().await.unwrap();
    within("publishing to go on", async {
        while on.publish(message(2)).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    assert_eq!(next(&mut consumer).await.message.id, message(2).id);
}

/// A way to the broker on which the first confirm is lost, as when the node dies that led the queue, and the connection is
/// to another.
async fn losing_a_confirm(url: &str) -> String {
    let (user, rest) = url.rsplit_once('@').unwrap();
    let (address, vhost) = rest.split_once('/').unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let own = format!("{user}@{}/{vhost}", listener.local_addr().unwrap());
    let address = address.to_owned();
    tokio::spawn(async move {
        let (mut from_client, mut to_client) = listener.accept().await.unwrap().0.into_split();
        let (mut from_broker, mut to_broker) = TcpStream::connect(address).await.unwrap().into_split();
        tokio::spawn(async move { tokio::io::copy(&mut from_client, &mut to_broker).await });
        let mut is_lost = false;
        let mut head = [0; 7];
        // Type, channel and length; a method is basic.ack if it begins with 60 and 80.
        while from_broker.read_exact(&mut head).await.is_ok() {
            let length = u32::from_be_bytes([head[3], head[4], head[5], head[6]]);
            let mut frame = vec![0; usize::try_from(length).unwrap() + 1];
            from_broker.read_exact(&mut frame).await.unwrap();
            if is_lost || head[0] != 1 || !frame.starts_with(&[0, 60, 0, 80]) {
                to_client.write_all(&[head.as_slice(), &frame].concat()).await.unwrap();
            } else {
                is_lost = true;
            }
        }
    });
    own
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_is_given_back_whose_confirm_is_lost() {
    let broker = tokio::task::spawn_blocking(TestBroker::start).await.unwrap();
    let queue = AmqpQueue::open(&losing_a_confirm(broker.url()).await, "broker tests").unwrap();
    within("a connection", queue.supervisor.next_session()).await.unwrap();
    let lost = within("the wait to end", queue.publish(message(1))).await;
    assert!(matches!(lost, Err(BrokerError::Away(_))), "{lost:?}");
    within("the next confirm", queue.publish(message(1))).await.unwrap();
    tokio::task::spawn_blocking(|| drop(broker)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_queue_that_an_operator_deleted_is_there_again() {
    let on = OnBroker::start().await;
    on.ask(|broker| broker.delete_queue(WORKER_QUEUE)).await;
    let lost = on.publish(message(1)).await;
    assert!(matches!(lost, Err(BrokerError::Unroutable(_))), "{lost:?}");
    on.publish(message(1)).await.unwrap();
    assert_eq!(next(&mut on.consume(1).await.unwrap()).await.message.id, message(1).id);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_strangers_put_into_the_queue_is_parked_with_a_reason() {
    let on = OnBroker::start().await;
    on.ask(|broker| {
        assert!(broker.publish("", WORKER_QUEUE, &json!({ "message_id": "poison" }), "not json"));
    })
    .await;
    let mut consumer = on.consume(1).await.unwrap();
    on.publish(message(1)).await.unwrap();
    next(&mut consumer).await.ack().await.unwrap();
    let on = Arc::new(on);
    let queue: Arc<dyn Queue> = on.clone();
    let parked = dead_letters(&queue, 1).await;
    assert_eq!(parked[0].id, "poison");
    assert!(parked[0].reason.contains("CloudEvent"), "{}", parked[0].reason);
    // A look takes nothing away.
    assert_eq!(on.parked(10).await.unwrap(), parked);
    on.wait_until("one dead letter", |broker| broker.depth(DEAD_LETTERS) == 1)
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_brokers_own_reason_is_told_too() {
    let on = OnBroker::start().await;
    on.publish(message(1)).await.unwrap();
    let mut consumer = on.consume(1).await.unwrap();
    for _ in 0..=MAX_REDELIVERIES {
        drop(next(&mut consumer).await);
    }
    let queue: Arc<dyn Queue> = Arc::new(on);
    let reason = dead_letters(&queue, 1).await.remove(0).reason;
    assert!(reason.contains("20 times"), "{reason}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_broker_everything_says_so_at_once() {
    let nobody = AmqpQueue::open("amqp://127.0.0.1:1/%2f", "broker tests").unwrap();
    for refused in [nobody.publish(message(1)).await, nobody.ready().await] {
        assert!(matches!(refused, Err(BrokerError::Away(_))), "{refused:?}");
    }
    nobody.close().await;
}

#[test]
fn a_url_that_can_not_be_used_is_refused() {
    for wrong in [
        "",
        "http://127.0.0.1",
        "amqp://127.0.0.1?cacertfile=/etc/ca.pem",
        "amqps://127.0.0.1?cacertfile=/nowhere/ca.pem",
    ] {
        let refused = AmqpQueue::open(wrong, "broker tests");
        assert!(matches!(refused.err(), Some(BrokerError::Url(_))), "{wrong}");
    }
}
