//! The letters in flight: claimed and not marked yet, each with the messages that asked for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use broker::Delivery;
use domain::DeliveryId;
use store::mail::letters;
use store::mail::letters::Due;
use store::{Store, StoreError};
use tokio::sync::OwnedSemaphorePermit;

use crate::shutdown::Shutdown;

/// The letters in flight, each once.
#[derive(Debug, Default)]
pub(crate) struct InFlight(Mutex<HashMap<Due, InFlightLetter>>);

#[derive(Debug)]
struct InFlightLetter {
    delivery: DeliveryId,
    messages: Messages,
}

/// The messages about one mail.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    /// Those that the letter answers.
    pub(crate) answered: Vec<Delivery>,
    /// Those that came while it was under way: they may ask for another.
    pub(crate) later: Vec<Delivery>,
}

impl InFlight {
    /// Keeps a letter in flight for as long as the guard lives.
    pub(crate) fn hold(
        self: &Arc<Self>,
        due: Due,
        delivery: DeliveryId,
        answered: Vec<Delivery>,
        place: OwnedSemaphorePermit,
    ) -> InFlightGuard {
        let messages = Messages {
            answered,
            later: Vec::new(),
        };
        self.held().insert(due, InFlightLetter { delivery, messages });
        InFlightGuard {
            in_flight: Arc::clone(self),
            letter: Some(due),
            _place: place,
        }
    }

    /// Lets a message wait for the letter in flight that it is about; gives it back if there is none.
    pub(crate) fn attach(&self, due: Due, message: Delivery) -> Option<Delivery> {
        match self.held().get_mut(&due) {
            Some(held) => {
                held.messages.later.push(message);
                None
            }
            None => Some(message),
        }
    }

    /// How many letters are in flight.
    pub(crate) fn count(&self) -> usize {
        self.held().len()
    }

    fn deliveries(&self) -> Vec<DeliveryId> {
        self.held().values().map(|held| held.delivery).collect()
    }

    fn held(&self) -> MutexGuard<'_, HashMap<Due, InFlightLetter>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in the window of letters in flight. Dropped, it lets go of the letter, and its messages come again.
#[derive(Debug)]
pub(crate) struct InFlightGuard {
    in_flight: Arc<InFlight>,
    /// What it is, until it is let go of.
    letter: Option<Due>,
    _place: OwnedSemaphorePermit,
}

impl InFlightGuard {
    /// Ends it and gives the messages out, to be answered.
    pub(crate) fn end(mut self) -> Messages {
        self.let_go().unwrap_or_default()
    }

    fn let_go(&mut self) -> Option<Messages> {
        let letter = self.letter.take()?;
        self.in_flight.held().remove(&letter).map(|held| held.messages)
    }
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        drop(self.let_go());
    }
}

/// Renews the leases of all letters in flight, until all is stopped.
pub(crate) async fn renew_leases(store: Store, in_flight: Arc<InFlight>, lease: Duration, shutdown: Shutdown) {
    let mut ticks = tokio::time::interval(lease / 3);
    while shutdown.all.run_until_cancelled(ticks.tick()).await.is_some() {
        let deliveries = in_flight.deliveries();
        if deliveries.is_empty() {
            continue;
        }
        let renewed = store.write(move |tx| letters::renew(tx, &deliveries, lease)).await;
        if let Err::<(), StoreError>(error) = renewed {
            tracing::debug!(%error, "leases could not be renewed; a letter may be taken over");
        }
    }
}
