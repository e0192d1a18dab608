//! Waits for the database to come back, for work that must not be lost.

use std::time::Duration;

use store::{Store, StoreError, WriteTx};
use tokio_util::sync::CancellationToken;

const SHORTEST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Pauses that double.
#[derive(Debug)]
pub(crate) struct Backoff {
    next: Duration,
    longest: Duration,
}

impl Backoff {
    pub(crate) fn new(first: Duration, longest: Duration) -> Self {
        Self { next: first, longest }
    }

    /// The pauses between attempts at the database.
    pub(crate) fn for_database() -> Self {
        Self::new(SHORTEST_PAUSE, LONGEST_PAUSE)
    }

    /// Waits; `false` if it was stopped meanwhile.
    pub(crate) async fn wait(&mut self, stop: &CancellationToken) -> bool {
        let pause = self.next;
        self.next = (pause * 2).min(self.longest);
        stop.run_until_cancelled(tokio::time::sleep(pause)).await.is_some()
    }
}

/// Runs a unit of work, again and again while the database is away and `stop` is not given.
pub(crate) async fn write<T, F>(store: &Store, stop: &CancellationToken, unit: F) -> Result<T, StoreError>
where
    F: Fn(&mut WriteTx<'_>) -> Result<T, StoreError> + Clone + Send + 'static,
    T: Send + 'static,
{
    let mut backoff = Backoff::for_database();
    let mut is_told = false;
    loop {
        match store.write(unit.clone()).await {
            Err(StoreError::Unavailable(why)) => {
                if !is_told {
                    tracing::warn!(%why, "the database is away; the worker waits for it");
                    is_told = true;
                }
                if !backoff.wait(stop).await {
                    return Err(StoreError::Unavailable(why));
                }
            }
            done => return done,
        }
    }
}
