//! What can go wrong between outbox and worker.

use crate::amqp::tls;

/// What can go wrong between outbox and worker.
#[derive(Clone, Debug, thiserror::Error)]
pub enum BrokerError {
    /// The queue is gone; its messages are still in the outbox.
    #[error("the queue is closed; the message stays in the outbox until the next start")]
    Closed,
    /// The broker does not answer; it is tried again and again.
    #[error("the broker is away: {0}")]
    Away(String),
    /// The broker answered that it does not keep the message.
    #[error("the broker does not keep messages now (it may be short of disk or memory); they stay in the outbox")]
    Refused,
    /// No queue takes messages of this type, or this version does not know it.
    #[error("no queue takes messages of type {0}; they stay in the outbox")]
    Unroutable(String),
    /// A TLS connection to the broker is refused, by us or by it.
    #[error("no TLS with the broker that ACQUAINT_AMQP_URL names: {0}")]
    Tls(String),
    /// The URL cannot be used.
    #[error("ACQUAINT_AMQP_URL can't be used: {0}")]
    Url(String),
}

impl From<lapin::Error> for BrokerError {
    fn from(error: lapin::Error) -> Self {
        tls::fault(&error).unwrap_or_else(|| Self::Away(error.to_string()))
    }
}
