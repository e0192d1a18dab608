//! Waits for the database to come back, for work that must not be lost.

use std::time::Duration;

use store::{Store, StoreError, WriteTx};
use tokio_util::sync::CancellationToken;

const SHORTEST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Attempts without an end, and the pauses between them.
#[derive(Debug)]
pub(crate) struct Backoff {
    pauses: domain::task::Backoff,
    attempt: u32,
}

impl Backoff {
    pub(crate) fn new(first: Duration, longest: Duration) -> Self {
        Self {
            pauses: domain::task::Backoff::new(first, longest),
            attempt: 0,
        }
    }

    /// The pauses between attempts at the database.
    pub(crate) fn for_database() -> Self {
        Self::new(SHORTEST_PAUSE, LONGEST_PAUSE)
    }

    /// Waits; `false` if it was stopped meanwhile.
    pub(crate) async fn wait(&mut self, stop: &CancellationToken) -> bool {
        let pause = self.pause();
        stop.run_until_cancelled(tokio::time::sleep(pause)).await.is_some()
    }

    /// The next pause.
    pub(crate) fn pause(&mut self) -> Duration {
        self.attempt = self.attempt.saturating_add(1);
        self.pauses.after(self.attempt).unwrap_or(self.pauses.longest)
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
