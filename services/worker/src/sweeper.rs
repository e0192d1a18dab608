//! Runs the sweep: retries that are due, leases that lapsed, letters owed that no message told of.

use std::time::Duration;

use store::sweep;
use store::sweep::{SweepOptions, Swept};
use store::{Store, StoreError};
use tokio::time::MissedTickBehavior;

use crate::shutdown::Shutdown;

/// Sweeps at once and then every so often, until nothing new is to be begun.
pub(crate) async fn sweep_on(store: Store, every: Duration, shutdown: Shutdown) {
    let mut ticks = tokio::time::interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let options = SweepOptions::default();
    while shutdown.taking.run_until_cancelled(ticks.tick()).await.is_some() {
        match sweep::run(&store, options).await {
            Ok(swept) => {
                count(swept);
                if has_more(swept, options) {
                    ticks.reset_immediately();
                }
            }
            // The parts that wait for the database say that it is away.
            Err(StoreError::Unavailable(_)) => {}
            Err(error) => tracing::error!(%error, "the sweep failed; it runs again"),
        }
    }
}

fn count(swept: Swept) {
    let lapsed = u64::try_from(swept.lapsed).unwrap_or(u64::MAX);
    metrics::counter!("acquaint_letters_taken_over_total").increment(lapsed);
    if swept != Swept::default() {
        tracing::debug!(?swept, "the sweep found work");
    }
}

/// Whether a page was full: after a long night of the mail server thousands of letters are due at once.
fn has_more(swept: Swept, options: SweepOptions) -> bool {
    swept.due.max(swept.lapsed) >= usize::from(options.limit)
}
