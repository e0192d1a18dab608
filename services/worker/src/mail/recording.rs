//! Writes down how letters went, in batches, and answers their messages only then.

use std::sync::Arc;
use std::time::Duration;

use broker::Delivery;
use domain::mail::delivery::Verdict;
use futures_util::future::join_all;
use store::mail::letters;
use store::mail::letters::Outcome;
use store::{Store, StoreError};
use tokio::sync::mpsc;

use crate::acknowledge::{ack, look_again};
use crate::backoff::{self, Backoff};
use crate::mail::in_flight::{InFlight, InFlightGuard};
use crate::mail::sending::Settled;
use crate::shutdown::Shutdown;

/// Most letters that are marked in one transaction.
const BATCH: usize = 64;

/// How long letters that are marked wait for others that are under way.
const GATHER: Duration = Duration::from_millis(5);

/// Marks letters.
pub(crate) struct Recorder {
    pub(crate) store: Store,
    pub(crate) settled: mpsc::Receiver<Settled>,
    pub(crate) in_flight: Arc<InFlight>,
    /// Messages that must be looked at again.
    pub(crate) again: mpsc::UnboundedSender<Delivery>,
    pub(crate) shutdown: Shutdown,
}

impl Recorder {
    /// Runs until no letter is in flight and none will be.
    pub(crate) async fn run(mut self) {
        let mut settled = Vec::new();
        while self.settled.recv_many(&mut settled, BATCH).await > 0 {
            if settled.len() < BATCH && self.in_flight.count() > settled.len() {
                tokio::time::sleep(GATHER).await;
                while settled.len() < BATCH
                    && let Ok(letter) = self.settled.try_recv()
                {
                    settled.push(letter);
                }
            }
            let (outcomes, guards): (Vec<Outcome>, Vec<InFlightGuard>) =
                settled.drain(..).map(|letter| (letter.outcome, letter.guard)).unzip();
            let outcomes = Arc::new(outcomes);
            match self.mark(&outcomes).await {
                Ok(()) => {
                    let marked = outcomes.iter().zip(guards);
                    // At once: each answer waits until it is on its way to the broker.
                    join_all(marked.map(|(outcome, guard)| answer(guard, &outcome.verdict, &self.again))).await;
                }
                Err(error) => self.mark_one_by_one(&outcomes, guards, &error),
            }
        }
    }

    async fn mark(&self, outcomes: &Arc<Vec<Outcome>>) -> Result<(), StoreError> {
        mark(&self.store, &self.shutdown, Arc::clone(outcomes)).await
    }

    /// One letter's row spoils the batch: each goes on its own, beside the others. A letter that was sent and can't be
    /// marked is kept in flight, or it would go out again with every lapse of its lease.
    fn mark_one_by_one(&self, outcomes: &Arc<Vec<Outcome>>, guards: Vec<InFlightGuard>, error: &StoreError) {
        tracing::warn!(%error, letters = guards.len(), "letters could not be marked together; each is tried alone");
        for (outcome, guard) in outcomes.iter().zip(guards) {
            let alone = Arc::new(vec![outcome.clone()]);
            let (store, shutdown, again) = (self.store.clone(), self.shutdown.clone(), self.again.clone());
            tokio::spawn(async move {
                let mut backoff = Backoff::for_database();
                while let Err(error) = mark(&store, &shutdown, Arc::clone(&alone)).await {
                    tracing::error!(%error, "a letter could not be marked; it is tried again");
                    if !backoff.wait(&shutdown.all).await {
                        return;
                    }
                }
                if let Some(outcome) = alone.first() {
                    answer(guard, &outcome.verdict, &again).await;
                }
            });
        }
    }
}

async fn mark(store: &Store, shutdown: &Shutdown, outcomes: Arc<Vec<Outcome>>) -> Result<(), StoreError> {
    backoff::write(store, &shutdown.all, move |tx| letters::record(tx, &outcomes)).await
}

/// Answers the messages of a letter that was marked. One that was let go, since the server is away, is still owed: its
/// messages stay in flight and wait with it.
async fn answer(guard: InFlightGuard, verdict: &Verdict, again: &mpsc::UnboundedSender<Delivery>) {
    let messages = guard.end();
    let is_still_owed = matches!(verdict, Verdict::Away(_));
    for message in messages.answered {
        if is_still_owed {
            look_again(message, again).await;
        } else {
            ack(message).await;
        }
    }
    for message in messages.later {
        look_again(message, again).await;
    }
}
