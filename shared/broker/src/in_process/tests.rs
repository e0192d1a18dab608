//! The in-process queue against every queue's promises, and its own two.

use std::sync::Arc;

use super::InProcessQueue;
use crate::conformance::{Any, conformance, message, next, publish, within};

async fn empty_queue() -> Any {
    Arc::new(InProcessQueue::new(1_000))
}

conformance!(empty_queue);

#[tokio::test]
async fn only_what_the_consumer_settled_is_confirmed() {
    let queue = empty_queue().await;
    let mut consumer = queue.consume(10).await.unwrap();
    let published = publish(&queue, message(1));
    let delivery = next(&mut consumer).await;
    // The publisher ran before the delivery could come, so it waits for nothing but the answer.
    assert!(!published.is_finished());
    drop(delivery);
    let delivery = next(&mut consumer).await;
    assert!(!published.is_finished());
    delivery.ack().await.unwrap();
    within("the confirmation", published).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_full_queue_makes_publishers_wait_until_something_is_settled() {
    let queue: Any = Arc::new(InProcessQueue::new(1));
    let mut consumer = queue.consume(10).await.unwrap();
    publish(&queue, message(1));
    let first = next(&mut consumer).await;
    publish(&queue, message(2));
    tokio::select! {
        biased;
        _ = consumer.next() => panic!("the second message came while the first held the only place"),
        () = async { for _ in 0..100 { tokio::task::yield_now().await } } => {}
    }
    first.ack().await.unwrap();
    let second = next(&mut consumer).await;
    assert_eq!(second.message.id.as_u128(), 2);
    second.ack().await.unwrap();
}
