//! What a queue promises, whichever stands behind it.

use std::fmt;

use async_trait::async_trait;
use messages::{CloudEvent, Content, Traceparent};
use telemetry::TraceContext;
use uuid::Uuid;

use crate::BrokerError;

/// A message that came back this often without an answer is parked at the next time: it may be what kills its reader.
pub const MAX_REDELIVERIES: u32 = 20;

/// A message on its way into a queue, as its outbox row has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its identity, the same in the outbox and in the CloudEvent.
    pub id: Uuid,
    /// Its CloudEvents type, which is its routing key.
    pub kind: String,
    /// The CloudEvent.
    pub json: String,
    /// The trace that it belongs to.
    pub trace: Option<Traceparent>,
}

impl Message {
    /// A message of a later version is left for those who know it.
    pub(crate) fn check_known(&self) -> Result<(), BrokerError> {
        if Content::is_known(&self.kind) {
            Ok(())
        } else {
            Err(BrokerError::Unroutable(self.kind.clone()))
        }
    }
}

/// A message that was put aside, for an operator to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Its identity, as far as it could be read.
    pub id: String,
    /// Its CloudEvents type.
    pub kind: String,
    /// Why it was put aside.
    pub reason: String,
}

/// Carries messages at least once, in no promised order.
#[async_trait]
pub trait Queue: Send + Sync {
    /// Hands a message over and waits until the queue answers for it: from then on its outbox row may go. Many such
    /// calls run at once. Whoever stops waiting may find the message delivered all the same. A type that this version
    /// does not know is not taken.
    async fn publish(&self, message: Message) -> Result<(), BrokerError>;

    /// Begins to take messages, at most `prefetch` of them unanswered at a time. Several consumers share the messages.
    async fn consume(&self, prefetch: usize) -> Result<Box<dyn Consumer>, BrokerError>;

    /// The messages that were put aside, the first ones first, at most `limit`.
    async fn parked(&self, limit: usize) -> Result<Vec<Parked>, BrokerError>;

    /// Lets those that were put aside come again, as if for the first time. Answers how many.
    async fn redrive(&self) -> Result<usize, BrokerError>;

    /// Whether the queue answers now.
    async fn ready(&self) -> Result<(), BrokerError>;
}

/// Takes messages off a queue.
#[async_trait]
pub trait Consumer: Send + Sync {
    /// The next message that can be read; what can't is parked on the way. Waits while there is none, and while as many
    /// as agreed are unanswered. Nothing is lost when the wait is given up.
    async fn next(&mut self) -> Delivery;
}

/// What the consumer says about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// All that follows from it is done, or is nothing.
    Done,
    /// It is handed back in good order, to come again; this is not held against it.
    Again,
    /// It is put aside, for this reason.
    Aside(String),
}

/// The queue's side of a delivery.
///
/// A receipt that is dropped unsettled gives the message back with its count of redeliveries raised.
#[async_trait]
pub trait Receipt: Send + Sync {
    /// Settles the delivery.
    async fn settle(self: Box<Self>, settlement: Settlement) -> Result<(), BrokerError>;
}

/// A message in flight at the consumer. Dropped without an answer (a panic, a crash) it comes again, up to
/// [`MAX_REDELIVERIES`] times.
#[must_use = "a delivery without an answer comes again"]
pub struct Delivery {
    /// What it says.
    pub message: CloudEvent,
    /// How often it came before without an answer.
    pub redeliveries: u32,
    /// The trace that it belongs to.
    pub trace: Option<TraceContext>,
    receipt: Box<dyn Receipt>,
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("message", &self.message)
            .field("redeliveries", &self.redeliveries)
            .finish_non_exhaustive()
    }
}

impl Delivery {
    /// Puts a delivery together; for queues.
    pub fn new(message: CloudEvent, redeliveries: u32, trace: Option<&Traceparent>, receipt: Box<dyn Receipt>) -> Self {
        Self {
            message,
            redeliveries,
            // Who sent a trace that can't be read is not followed.
            trace: trace.and_then(|trace| trace.as_str().parse().ok()),
            receipt,
        }
    }

    /// Says that all is done. Only after what followed from the message was committed.
    pub async fn ack(self) -> Result<(), BrokerError> {
        self.receipt.settle(Settlement::Done).await
    }

    /// Hands it back, to come again.
    pub async fn requeue(self) -> Result<(), BrokerError> {
        self.receipt.settle(Settlement::Again).await
    }

    /// Puts it aside for an operator.
    pub async fn park(self, reason: &str) -> Result<(), BrokerError> {
        self.receipt.settle(Settlement::Aside(reason.to_owned())).await
    }
}

/// Tells operators of a message that was put aside: every queue calls this when it parks one.
pub(crate) fn report_parked(parked: &Parked) {
    metrics::counter!("acquaint_messages_parked_total", "kind" => parked.kind.clone()).increment(1);
    tracing::error!(id = %parked.id, kind = parked.kind, reason = parked.reason, "a message was parked; the rest goes on");
}
