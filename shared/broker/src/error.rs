//! What can go wrong between outbox and worker.

/// What can go wrong between outbox and worker.
#[derive(Debug, thiserror::Error)]
pub enum BrokerError {
    /// The queue is gone; its messages are still in the outbox.
    #[error("the queue is closed; the message stays in the outbox until the next start")]
    Closed,
}
