//! A shard: one transaction after another, each with the answers that have come by then.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};

use super::{Outcome, QueuedAnswer, RoutedAnswer, batch, fail_all};
use crate::AnswerError;
use crate::db::Store;
use crate::error::StoreError;

/// Answers that one transaction decides.
const BATCH: usize = 128;

/// The longest that more answers are waited for.
const MAX_LINGER: Duration = Duration::from_millis(2);

pub(super) struct Shard {
    store: Store,
    queued: mpsc::Receiver<QueuedAnswer>,
    /// Answers that came while the last transaction was under way, and those that it decided.
    recent_batch: usize,
    /// How long it took.
    took: Duration,
}

impl Shard {
    pub(super) fn new(store: Store, queued: mpsc::Receiver<QueuedAnswer>) -> Self {
        Self {
            store,
            queued,
            recent_batch: 0,
            took: Duration::ZERO,
        }
    }

    pub(super) async fn run(mut self) {
        let mut batch = Vec::with_capacity(BATCH);
        while self.queued.recv_many(&mut batch, BATCH).await > 0 {
            self.linger(&mut batch).await;
            let began = Instant::now();
            let served = batch.len();
            run_batch(&self.store, std::mem::take(&mut batch)).await;
            self.took = began.elapsed();
            self.recent_batch = served + self.queued.len();
        }
    }

    /// In a crowd the next answers are just behind: those who were served last make room for as many. A transaction
    /// begun with the first of them alone would let all others wait for its commit. Who comes alone waits for nobody.
    async fn linger(&mut self, batch: &mut Vec<QueuedAnswer>) {
        if self.recent_batch < 2 {
            return;
        }
        let expected = self.recent_batch.min(BATCH);
        let until = Instant::now() + (self.took / 4).min(MAX_LINGER);
        while let Some(room) = expected.checked_sub(batch.len()).filter(|room| *room > 0) {
            match timeout_at(until, self.queued.recv_many(batch, room)).await {
                Ok(more) if more > 0 => {}
                _ => break,
            }
        }
    }
}

/// Decides a batch in one transaction; if that fails, each answer in one of its own, so that a bad one hurts only itself.
async fn run_batch(store: &Store, mut queued: Vec<QueuedAnswer>) {
    // Who was told that it took too long is not to find it done.
    queued.retain(|queued| Instant::now() < queued.until);
    if queued.is_empty() {
        return;
    }
    let (answers, replies): (Vec<_>, Vec<_>) = queued.into_iter().map(|queued| (queued.answers, queued.reply)).unzip();
    let answers: Arc<[RoutedAnswer]> = answers.into();
    metrics::histogram!("acquaint_rsvp_batch_size").record(f64::from(u32::try_from(answers.len()).unwrap_or(u32::MAX)));
    let together = Arc::clone(&answers);
    match store.write(move |tx| batch::decide(tx, &together)).await {
        Ok(outcomes) => replies
            .into_iter()
            .zip(outcomes)
            .for_each(|(reply, outcome)| drop(reply.send(outcome))),
        // There is nothing to be had from asking a database that is away once for each.
        Err(error @ StoreError::Unavailable(_)) => fail_all(replies, &error),
        Err(error) => {
            tracing::warn!(%error, answers = answers.len(), "a batch of answers failed; each is tried by itself");
            for (one, reply) in answers.iter().zip(replies) {
                drop(reply.send(run_alone(store, one.clone()).await));
            }
        }
    }
}

async fn run_alone(store: &Store, answers: RoutedAnswer) -> Outcome {
    let outcomes = store
        .write(move |tx| batch::decide(tx, std::slice::from_ref(&answers)))
        .await?;
    outcomes.into_iter().next().unwrap_or(Err(AnswerError::NotFound))
}
