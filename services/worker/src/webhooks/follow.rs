//! Follows the log for all webhooks: what is new becomes tasks.

use std::time::Duration;

use store::{Store, StoreError, activity, webhooks};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

/// How often the log is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// Follows it until the worker stops. While the database is away, the log waits.
pub(crate) async fn follow(store: Store, every: Duration, stop: CancellationToken) {
    let mut looks = tokio::time::interval(every.min(EVERY));
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while stop.run_until_cancelled(looks.tick()).await.is_some() {
        if let Err(error) = serve_all(&store).await {
            tracing::debug!(%error, "webhooks could not be served; they are in a moment");
        }
    }
}

async fn serve_all(store: &Store) -> Result<(), StoreError> {
    if store.read_one(|tx| webhooks::behind(tx, i64::MAX)).await?.is_empty() {
        return Ok(());
    }
    let end = activity::end(store).await?;
    for webhook in store.read_one(move |tx| webhooks::behind(tx, end)).await? {
        store.write(move |tx| webhooks::serve(tx, webhook, end)).await?;
    }
    Ok(())
}
