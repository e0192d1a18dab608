//! A lane: one transaction after another, each with the answers that have come by then.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};

use super::{Asked, Outcome, Ticket, batch, turn_away};
use crate::AnswerError;
use crate::backend::Store;
use crate::error::StoreError;

/// Answers that one transaction decides.
const BATCH: usize = 128;

/// The longest that a crowd is waited for.
const PATIENCE: Duration = Duration::from_millis(2);

pub(super) struct Lane {
    store: Store,
    tickets: mpsc::Receiver<Ticket>,
    /// Answers that came while the last transaction was under way, and those that it decided.
    crowd: usize,
    /// How long it took.
    took: Duration,
}

impl Lane {
    pub(super) fn new(store: Store, tickets: mpsc::Receiver<Ticket>) -> Self {
        Self {
            store,
            tickets,
            crowd: 0,
            took: Duration::ZERO,
        }
    }

    pub(super) async fn run(mut self) {
        let mut batch = Vec::with_capacity(BATCH);
        while self.tickets.recv_many(&mut batch, BATCH).await > 0 {
            self.wait_for_the_crowd(&mut batch).await;
            let began = Instant::now();
            let served = batch.len();
            serve(&self.store, std::mem::take(&mut batch)).await;
            self.took = began.elapsed();
            self.crowd = served + self.tickets.len();
        }
    }

    /// In a crowd the next answers are just behind: those who were served last make room for as many. A transaction
    /// begun with the first of them alone would let all others wait for its commit. Who comes alone waits for nobody.
    async fn wait_for_the_crowd(&mut self, batch: &mut Vec<Ticket>) {
        if self.crowd < 2 {
            return;
        }
        let expected = self.crowd.min(BATCH);
        let until = Instant::now() + (self.took / 4).min(PATIENCE);
        while let Some(room) = expected.checked_sub(batch.len()).filter(|room| *room > 0) {
            match timeout_at(until, self.tickets.recv_many(batch, room)).await {
                Ok(more) if more > 0 => {}
                _ => break,
            }
        }
    }
}

/// Decides a batch in one transaction; if that fails, each answer in one of its own, so that a bad one hurts only itself.
async fn serve(store: &Store, mut tickets: Vec<Ticket>) {
    // Who was told that it took too long is not to find it done.
    tickets.retain(|ticket| Instant::now() < ticket.until);
    if tickets.is_empty() {
        return;
    }
    let (asked, replies): (Vec<_>, Vec<_>) = tickets.into_iter().map(|ticket| (ticket.asked, ticket.reply)).unzip();
    let asked: Arc<[Asked]> = asked.into();
    metrics::histogram!("acquaint_desk_batch_size").record(f64::from(u32::try_from(asked.len()).unwrap_or(u32::MAX)));
    let together = Arc::clone(&asked);
    match store.write(move |tx| batch::settle(tx, &together)).await {
        Ok(outcomes) => replies
            .into_iter()
            .zip(outcomes)
            .for_each(|(reply, outcome)| drop(reply.send(outcome))),
        // There is nothing to be had from asking a database that is away once for each.
        Err(error @ StoreError::Unavailable(_)) => turn_away(replies, &error),
        Err(error) => {
            tracing::warn!(%error, answers = asked.len(), "a batch of answers failed; each is tried by itself");
            for (one, reply) in asked.iter().zip(replies) {
                drop(reply.send(serve_alone(store, one.clone()).await));
            }
        }
    }
}

async fn serve_alone(store: &Store, asked: Asked) -> Outcome {
    let outcomes = store
        .write(move |tx| batch::settle(tx, std::slice::from_ref(&asked)))
        .await?;
    outcomes.into_iter().next().unwrap_or(Err(AnswerError::NotFound))
}
