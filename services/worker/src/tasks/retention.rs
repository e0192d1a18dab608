//! Tells owners what their groups erase within a week; erases people whom groups keep no longer, who asked for a seat and never
//! confirmed it, and whom nothing is about any more; deletes what was answered in private a week after an event.

use std::time::Duration;

use store::rsvp::invitations::answers;
use store::{WriteTx, erasure};

use super::{Next, TaskContext, TaskError};
use crate::backoff;

const EVERY: Duration = Duration::from_hours(1);

/// Page by page; what is left when the worker stops, the next run goes on with.
pub(super) async fn run(context: &TaskContext) -> Result<Next, TaskError> {
    let (store, stop) = (&context.store, &context.shutdown.taking);
    let mut after = None;
    while !stop.is_cancelled() {
        let page = move |tx: &mut WriteTx<'_>| erasure::retention::tell_owners(tx, after);
        after = backoff::write(store, stop, page).await?;
        if after.is_none() {
            break;
        }
    }
    while !stop.is_cancelled() && backoff::write(store, stop, erasure::retention::erase_page).await? {}
    while !stop.is_cancelled() && backoff::write(store, stop, answers::forget_private).await? {}
    while !stop.is_cancelled() && backoff::write(store, stop, erasure::forget_unconfirmed).await? {}
    let mut after = None;
    while !stop.is_cancelled() {
        let page = move |tx: &mut WriteTx<'_>| erasure::forget_people(tx, after);
        after = backoff::write(store, stop, page).await?;
        if after.is_none() {
            break;
        }
    }
    // What was deleted is not to stand in SQLite's log of changes for long; the next run comes soon enough.
    context.store.checkpoint().await?;
    Ok(Next::In(EVERY))
}
