//! Spreads an event's change over its invitations: a page, a transaction, until all have it.

use broker::Delivery;
use domain::EventId;
use messages::Traceparent;
use store::mail::announcements;
use store::{Store, StoreError};
use tokio::sync::mpsc;

use crate::acknowledge::ack;
use crate::backoff;
use crate::shutdown::Shutdown;

/// Invitations that one transaction marks: short enough that answers to the event wait for it unnoticed.
const PAGE: u16 = 500;

/// Spreads changes, one event after the other.
pub(crate) struct Announcer {
    pub(crate) store: Store,
    pub(crate) announcements: mpsc::UnboundedReceiver<(EventId, Delivery)>,
    pub(crate) shutdown: Shutdown,
}

impl Announcer {
    /// Runs until nothing new is to be begun.
    pub(crate) async fn run(mut self) {
        while let Some((event, message)) = self.announcements.recv().await {
            let spread = match message.trace {
                Some(trace) => store::traced(Traceparent::new(trace.to_string()), self.announce(event)).await,
                None => self.announce(event).await,
            };
            match spread {
                Ok(true) => ack(message).await,
                Ok(false) | Err(StoreError::Unavailable(_)) => {
                    let _ = message.requeue().await;
                }
                // The message comes again, and is parked if that goes on.
                Err(error) => tracing::error!(%error, %event, "an event's change could not be announced"),
            }
        }
    }

    /// Whether it was spread to the end; the sweep goes on with one that was not.
    async fn announce(&self, event: EventId) -> Result<bool, StoreError> {
        while !self.shutdown.taking.is_cancelled() {
            let more = backoff::write(&self.store, &self.shutdown.taking, move |tx| {
                announcements::page(tx, event, PAGE)
            })
            .await?;
            if !more {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
