//! The queue inside one process, for use with nothing installed.
//!
//! It has no disk of its own: the outbox row is its persistence. So it answers for a message only when the consumer
//! has settled it, and a crash finds every unsettled message in the outbox again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use messages::{CloudEvent, Content};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot};

use crate::queue::report_parked;
use crate::{BrokerError, Consumer, Delivery, MAX_REDELIVERIES, Message, Parked, Queue, Receipt, Settlement};

/// Most parked messages that are kept to be looked at; each was logged too.
const PARKED_KEPT: usize = 1_000;

/// The queue; its clones are one queue.
#[derive(Clone)]
pub struct InProcessQueue(Arc<Inside>);

struct Inside {
    room: Arc<Semaphore>,
    lists: Mutex<Lists>,
    arrived: Notify,
}

#[derive(Default)]
struct Lists {
    waiting: VecDeque<Item>,
    parked: VecDeque<(Parked, Message)>,
}

/// A message in the queue or in flight. Its place in the queue and its publisher's wait end with it.
struct Item {
    message: Message,
    redeliveries: u32,
    settled: oneshot::Sender<()>,
    _room: OwnedSemaphorePermit,
}

impl InProcessQueue {
    /// A queue for at most `capacity` unsettled messages; who publishes more waits.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self(Arc::new(Inside {
            room: Arc::new(Semaphore::new(capacity)),
            lists: Mutex::default(),
            arrived: Notify::new(),
        }))
    }
}

impl Inside {
    /// No code that can panic runs under the lock, so a poisoned one is in order.
    fn lists(&self) -> MutexGuard<'_, Lists> {
        self.lists.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, item: Item) {
        self.lists().waiting.push_back(item);
        self.arrived.notify_one();
    }

    fn take(&self) -> Option<Item> {
        let mut lists = self.lists();
        let item = lists.waiting.pop_front();
        if !lists.waiting.is_empty() {
            // `notify_one` keeps one permit however many arrived: wake the next consumer for the next message.
            self.arrived.notify_one();
        }
        item
    }

    fn park(&self, item: Item, reason: String) {
        let Item { message, settled, .. } = item;
        let parked = Parked {
            id: message.id.to_string(),
            kind: message.kind.clone(),
            reason,
        };
        report_parked(&parked);
        let mut lists = self.lists();
        if lists.parked.len() == PARKED_KEPT {
            lists.parked.pop_front();
        }
        lists.parked.push_back((parked, message));
        drop(lists);
        // Who no longer waits has nothing to be told.
        let _ = settled.send(());
    }

    /// Takes back what was dropped without an answer.
    fn take_back(&self, mut item: Item) {
        if item.redeliveries >= MAX_REDELIVERIES {
            let reason = format!("it came {MAX_REDELIVERIES} times again and was never answered");
            self.park(item, reason);
        } else {
            item.redeliveries += 1;
            self.put(item);
        }
    }
}

#[async_trait]
impl Queue for InProcessQueue {
    async fn publish(&self, message: Message) -> Result<(), BrokerError> {
        message.check_known()?;
        if !Content::is_for_worker(&message.kind) {
            // There are no outsiders within one process.
            return Ok(());
        }
        let room = Arc::clone(&self.0.room).acquire_owned().await;
        let (settled, confirmed) = oneshot::channel();
        self.0.put(Item {
            message,
            redeliveries: 0,
            settled,
            _room: room.map_err(|_| BrokerError::Closed)?,
        });
        confirmed.await.map_err(|_| BrokerError::Closed)
    }

    async fn consume(&self, prefetch: usize) -> Result<Box<dyn Consumer>, BrokerError> {
        Ok(Box::new(InProcessConsumer {
            inside: Arc::clone(&self.0),
            hands: Arc::new(Semaphore::new(prefetch)),
        }))
    }

    async fn parked(&self, limit: usize) -> Result<Vec<Parked>, BrokerError> {
        let lists = self.0.lists();
        Ok(lists
            .parked
            .iter()
            .take(limit)
            .map(|(parked, _)| parked.clone())
            .collect())
    }

    async fn redrive(&self) -> Result<usize, BrokerError> {
        let parked = std::mem::take(&mut self.0.lists().parked);
        let count = parked.len();
        for (_, message) in parked {
            let room = Arc::clone(&self.0.room).acquire_owned().await;
            // Nobody waits for the answer: the outbox row went when the message was put aside.
            let (settled, _) = oneshot::channel();
            self.0.put(Item {
                message,
                redeliveries: 0,
                settled,
                _room: room.map_err(|_| BrokerError::Closed)?,
            });
        }
        Ok(count)
    }

    async fn ready(&self) -> Result<(), BrokerError> {
        Ok(())
    }
}

struct InProcessConsumer {
    inside: Arc<Inside>,
    hands: Arc<Semaphore>,
}

impl InProcessConsumer {
    async fn item(&self) -> Item {
        loop {
            if let Some(item) = self.inside.take() {
                return item;
            }
            self.inside.arrived.notified().await;
        }
    }
}

#[async_trait]
impl Consumer for InProcessConsumer {
    async fn next(&mut self) -> Delivery {
        let Ok(hand) = Arc::clone(&self.hands).acquire_owned().await else {
            // The semaphore is never closed.
            return std::future::pending().await;
        };
        loop {
            let item = self.item().await;
            match CloudEvent::from_json(&item.message.json) {
                Ok(message) => {
                    let redeliveries = item.redeliveries;
                    let trace = item.message.trace.clone();
                    let inside = Arc::clone(&self.inside);
                    let receipt = InHand {
                        inside,
                        item: Some(item),
                        _hand: hand,
                    };
                    return Delivery::new(message, redeliveries, trace.as_ref(), Box::new(receipt));
                }
                Err(unreadable) => self.inside.park(item, unreadable.to_string()),
            }
        }
    }
}

struct InHand {
    inside: Arc<Inside>,
    /// There until the delivery is settled.
    item: Option<Item>,
    _hand: OwnedSemaphorePermit,
}

#[async_trait]
impl Receipt for InHand {
    async fn settle(mut self: Box<Self>, settlement: Settlement) -> Result<(), BrokerError> {
        let Some(item) = self.item.take() else {
            return Ok(());
        };
        match settlement {
            Settlement::Done => {
                let _ = item.settled.send(());
            }
            Settlement::Again => self.inside.put(item),
            Settlement::Aside(reason) => self.inside.park(item, reason),
        }
        Ok(())
    }
}

impl Drop for InHand {
    fn drop(&mut self) {
        if let Some(item) = self.item.take() {
            self.inside.take_back(item);
        }
    }
}

#[cfg(test)]
mod tests;
