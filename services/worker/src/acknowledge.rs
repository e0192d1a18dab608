//! Answers messages of the queue, or puts them back in line within this worker.

use broker::Delivery;
use tokio::sync::mpsc;

/// Puts a message back in line within this worker.
pub(crate) async fn look_again(message: Delivery, again: &mpsc::UnboundedSender<Delivery>) {
    // Nobody takes messages any longer when the worker stops.
    if let Err(back) = again.send(message) {
        let _ = back.0.requeue().await;
    }
}

/// Answers a message. If the queue does not hear it, the message comes again and does no harm.
pub(crate) async fn ack(message: Delivery) {
    if let Err(error) = message.ack().await {
        tracing::debug!(%error, "a message could not be answered; it comes again");
    }
}
