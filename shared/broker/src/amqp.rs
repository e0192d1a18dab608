//! RabbitMQ as the queue: publishes with confirms, many at once; consumes with a bounded prefetch; keeps its connection
//! alive by itself, while its callers go on with what needs no broker.
//!
//! The broker is a wake-up and a fan-out, the database is the truth: a message that is confirmed has left the outbox,
//! one that is not stays there. Names and arguments are `topology`'s.

mod consumer;
mod dead_letters;
mod receipt;
mod supervisor;
pub(crate) mod tls;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use messages::{Content, EXCHANGE, WORKER_QUEUE};

use self::consumer::AmqpConsumer;
use self::supervisor::{ConnectionSupervisor, Uri};
use crate::{BrokerError, Consumer, Message, Parked, Queue};

/// How long the broker may take to show that it is there.
const PATIENCE: Duration = Duration::from_secs(2);

/// The queue; its clones share one connection.
#[derive(Clone)]
pub struct AmqpQueue {
    supervisor: Arc<ConnectionSupervisor>,
}

impl AmqpQueue {
    /// Begins to connect to the broker at `url`, under a `name` that its operators see. That the broker is away is no
    /// error: it is tried again until it is there. To be called within a tokio runtime.
    pub fn open(url: &str, name: &str) -> Result<Self, BrokerError> {
        let supervisor = ConnectionSupervisor::open(Uri::parse(url, name)?);
        Ok(Self {
            supervisor: Arc::new(supervisor),
        })
    }

    /// Ends the connection politely. What is unanswered comes again, to whoever consumes next.
    pub async fn close(&self) {
        self.supervisor.close().await;
    }
}

#[async_trait]
impl Queue for AmqpQueue {
    async fn publish(&self, message: Message) -> Result<(), BrokerError> {
        message.check_known()?;
        let session = self.supervisor.session()?;
        // An unroutable message is confirmed too; where letters hang on it, it must be returned instead.
        let mandatory = Content::is_for_worker(&message.kind);
        let (exchange, key) = if Content::is_wake_up(&message.kind) {
            // The default exchange, which leads to the queue of the key's name: nobody else is to hear it.
            ("", WORKER_QUEUE)
        } else {
            (EXCHANGE, message.kind.as_str())
        };
        let sent = session
            .send(
                exchange,
                key,
                mandatory,
                message.json.as_bytes(),
                wire::properties(&message),
            )
            .await;
        if let Err(BrokerError::Unroutable(_)) = &sent {
            // Somebody deleted the queue or its bindings while we were connected.
            session.declare_again().await;
        }
        sent
    }

    async fn consume(&self, prefetch: usize) -> Result<Box<dyn Consumer>, BrokerError> {
        Ok(Box::new(AmqpConsumer::start(Arc::clone(&self.supervisor), prefetch)))
    }

    async fn parked(&self, limit: usize) -> Result<Vec<Parked>, BrokerError> {
        dead_letters::list(&*self.supervisor.wait().await?, limit).await
    }

    async fn redrive(&self) -> Result<usize, BrokerError> {
        dead_letters::redrive(&*self.supervisor.wait().await?).await
    }

    async fn ready(&self) -> Result<(), BrokerError> {
        let session = self.supervisor.session()?;
        tokio::time::timeout(PATIENCE, session.answers())
            .await
            .map_err(|_| BrokerError::Away("it does not answer in time".to_owned()))?
    }
}

#[cfg(test)]
mod tests;
