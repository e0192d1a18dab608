//! Takes an ask to the one asked, reminds them once, and tells the asker on the day that was named how it ended.

use domain::AskId;
use domain::values::ids::Id;
use store::asks::working;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Runs again when there is more to do.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let Some(ask) = task.subject.map(AskId::from_uuid) else {
        return Ok(Next::Done);
    };
    let unit = move |tx: &mut store::WriteTx<'_>| working::advance(tx, ask);
    let next = backoff::write(&context.store, &context.shutdown.taking, unit).await?;
    Ok(next.map_or(Next::Done, |at| Next::In(at.since(context.store.now()))))
}
