//! Begins the time of offers whose letters the mail server took, and ends those whose time is up or whose letters came back.

use domain::EventId;
use domain::values::ids::Id;
use store::rsvp::seats::offers;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Runs again when the next of them lapses.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let Some(event) = task.subject.map(EventId::from_uuid) else {
        return Ok(Next::Done);
    };
    let unit = move |tx: &mut store::WriteTx<'_>| offers::see_to(tx, event);
    let next = backoff::write(&context.store, &context.shutdown.taking, unit).await?;
    Ok(next.map_or(Next::Done, |at| Next::In(at.since(context.store.now()))))
}
