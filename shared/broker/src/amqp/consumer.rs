//! Takes messages off the workers' queue, on a channel of its own, and goes on by itself when the channel or the
//! connection breaks.
//!
//! A task of its own reads the channel: whoever waits for the next message may give up at any moment and loses nothing.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::StreamExt;
use lapin::message::Delivery as Delivered;
use lapin::options::{BasicConsumeOptions, BasicQosOptions};
use lapin::types::FieldTable;
use messages::{CloudEvent, Unreadable, WORKER_QUEUE};
use tokio::sync::mpsc;

use super::receipt::InHand;
use super::supervisor::{ConnectionSupervisor, Session};
use super::wire;
use crate::{BrokerError, Consumer, Delivery, Receipt, Settlement, topology};

const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// The worker's end of the queue. Dropped, it takes nothing more, and what it has not handed out comes again.
pub(super) struct AmqpConsumer {
    deliveries: mpsc::Receiver<Delivery>,
}

impl AmqpConsumer {
    pub(super) fn start(supervisor: Arc<ConnectionSupervisor>, prefetch: usize) -> Self {
        let prefetch = u16::try_from(prefetch.max(1)).unwrap_or(u16::MAX);
        let (handed, deliveries) = mpsc::channel(usize::from(prefetch));
        tokio::spawn(read_on(supervisor, prefetch, handed));
        Self { deliveries }
    }
}

#[async_trait]
impl Consumer for AmqpConsumer {
    async fn next(&mut self) -> Delivery {
        match self.deliveries.recv().await {
            Some(delivery) => delivery,
            // The connection was closed for good.
            None => std::future::pending().await,
        }
    }
}

/// Reads until nobody takes messages any longer or the line is closed.
async fn read_on(supervisor: Arc<ConnectionSupervisor>, prefetch: u16, handed: mpsc::Sender<Delivery>) {
    let mut pause = SHORTEST_PAUSE;
    loop {
        let session = tokio::select! {
            session = supervisor.next_session() => session,
            () = handed.closed() => return,
        };
        let Ok(session) = session else { return };
        let read = session.unless_over(read_channel(&supervisor, &session, prefetch, &handed));
        match read.await {
            Ok(Ended::NobodyTakes) => return,
            Ok(Ended::Broken { after }) if after > 0 => pause = SHORTEST_PAUSE,
            Ok(Ended::Broken { .. }) => {}
            Err(error) => tracing::debug!(%error, "the workers' queue could not be opened; it is tried again"),
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = handed.closed() => return,
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Why a channel is read no longer.
enum Ended {
    NobodyTakes,
    Broken {
        /// Messages that came before.
        after: u64,
    },
}

async fn read_channel(
    supervisor: &Arc<ConnectionSupervisor>,
    session: &Session,
    prefetch: u16,
    handed: &mpsc::Sender<Delivery>,
) -> Result<Ended, BrokerError> {
    let channel = session.channel().await?;
    // The queue may be what went away.
    topology::declare(&channel).await?;
    channel.basic_qos(prefetch, BasicQosOptions::default()).await?;
    let mut consumer = channel
        .basic_consume(
            WORKER_QUEUE.into(),
            "".into(),
            BasicConsumeOptions::default(),
            FieldTable::default(),
        )
        .await?;
    let mut after = 0;
    loop {
        let next = tokio::select! {
            next = consumer.next() => next,
            () = handed.closed() => return Ok(Ended::NobodyTakes),
        };
        let Some(Ok(delivered)) = next else {
            return Ok(Ended::Broken { after });
        };
        after += 1;
        hand_over(supervisor, session, delivered, handed).await;
    }
}

async fn hand_over(
    supervisor: &Arc<ConnectionSupervisor>,
    session: &Session,
    delivered: Delivered,
    handed: &mpsc::Sender<Delivery>,
) {
    let read = std::str::from_utf8(&delivered.data)
        .map_err(|_| Unreadable::NotText)
        .and_then(CloudEvent::from_json);
    let redeliveries = wire::redeliveries(&delivered.properties);
    let trace = wire::trace(&delivered.properties);
    let receipt = Box::new(InHand::new(Arc::clone(supervisor), session.over(), delivered));
    match read {
        // Whoever is gone drops it, and it comes again.
        Ok(message) => drop(
            handed
                .send(Delivery::new(message, redeliveries, trace.as_ref(), receipt))
                .await,
        ),
        Err(unreadable) => {
            if let Err(error) = receipt.settle(Settlement::Aside(unreadable.to_string())).await {
                tracing::warn!(%error, "a message that can't be read could not be put aside; it comes again");
            }
        }
    }
}
