//! Finds letters whose retry is due, whose lease lapsed, that no message told of, or whose turn has come.

use std::time::Duration;

use store::mail::overdue;
use store::mail::overdue::{SweepOptions, Swept};

use super::{Next, TaskContext, TaskError};

/// While no letter is owed or under way it runs this many times more seldom.
const IDLE: u32 = 10;

/// Sweeps once, and says when the next sweep is.
pub(super) async fn run(context: &TaskContext) -> Result<Next, TaskError> {
    let options = SweepOptions::default();
    let swept = overdue::run(&context.store, options).await?;
    let lapsed = u64::try_from(swept.lapsed).unwrap_or(u64::MAX);
    metrics::counter!("acquaint_letters_taken_over_total").increment(lapsed);
    if swept != Swept::default() {
        tracing::debug!(?swept, "the sweep found work");
    }
    if swept.has_more(options) {
        return Ok(Next::In(Duration::ZERO));
    }
    let is_any_open = context.store.read(overdue::is_any_open).await?;
    Ok(Next::In(if is_any_open {
        context.every
    } else {
        context.every * IDLE
    }))
}
