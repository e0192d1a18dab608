//! Writes down how letters went, in batches, and answers their messages only then.

use std::sync::Arc;

use broker::Delivery;
use domain::delivery::Verdict;
use futures_util::future::join_all;
use store::letters::{self, Outcome};
use store::{Store, StoreError};
use tokio::sync::mpsc;

use crate::hands::Ticket;
use crate::patience::{self, Pauses};
use crate::sending::Settled;
use crate::worker::Stops;

/// Most letters that are marked in one transaction.
const BATCH: usize = 64;

/// Marks letters.
pub(crate) struct Marker {
    pub(crate) store: Store,
    pub(crate) settled: mpsc::Receiver<Settled>,
    /// Messages that must be looked at again.
    pub(crate) again: mpsc::UnboundedSender<Delivery>,
    pub(crate) stops: Stops,
}

impl Marker {
    /// Runs until no letter is in hand and none will be.
    pub(crate) async fn run(mut self) {
        let mut settled = Vec::new();
        while self.settled.recv_many(&mut settled, BATCH).await > 0 {
            let (outcomes, tickets): (Vec<Outcome>, Vec<Ticket>) =
                settled.drain(..).map(|letter| (letter.outcome, letter.ticket)).unzip();
            let outcomes = Arc::new(outcomes);
            match self.mark(&outcomes).await {
                Ok(()) => {
                    let marked = outcomes.iter().zip(tickets);
                    // At once: each answer waits until it is on its way to the broker.
                    join_all(marked.map(|(outcome, ticket)| answer(ticket, &outcome.verdict, &self.again))).await;
                }
                Err(error) => self.mark_one_by_one(&outcomes, tickets, &error),
            }
        }
    }

    async fn mark(&self, outcomes: &Arc<Vec<Outcome>>) -> Result<(), StoreError> {
        mark(&self.store, &self.stops, Arc::clone(outcomes)).await
    }

    /// One letter's row spoils the batch: each goes on its own, beside the others. A letter that was sent and can't be
    /// marked is kept in hand, or it would go out again with every lapse of its lease.
    fn mark_one_by_one(&self, outcomes: &Arc<Vec<Outcome>>, tickets: Vec<Ticket>, error: &StoreError) {
        tracing::warn!(%error, letters = tickets.len(), "letters could not be marked together; each is tried alone");
        for (outcome, ticket) in outcomes.iter().zip(tickets) {
            let alone = Arc::new(vec![outcome.clone()]);
            let (store, stops, again) = (self.store.clone(), self.stops.clone(), self.again.clone());
            tokio::spawn(async move {
                let mut pauses = Pauses::for_database();
                while let Err(error) = mark(&store, &stops, Arc::clone(&alone)).await {
                    tracing::error!(%error, "a letter could not be marked; it is tried again");
                    if !pauses.wait(&stops.all).await {
                        return;
                    }
                }
                if let Some(outcome) = alone.first() {
                    answer(ticket, &outcome.verdict, &again).await;
                }
            });
        }
    }
}

async fn mark(store: &Store, stops: &Stops, outcomes: Arc<Vec<Outcome>>) -> Result<(), StoreError> {
    patience::write(store, &stops.all, move |tx| letters::mark(tx, &outcomes)).await
}

/// Answers the messages of a letter that was marked. One that was let go, since the server is away, is still owed: its
/// messages stay in the worker's hands and wait with it.
async fn answer(ticket: Ticket, verdict: &Verdict, again: &mpsc::UnboundedSender<Delivery>) {
    let messages = ticket.end();
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
