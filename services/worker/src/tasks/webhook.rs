//! Sends a fact to a webhook, and writes down how that went.

use std::time::Duration;

use store::task::Task;
use store::webhooks;

use super::{Next, TaskContext, TaskError};

/// The pause of a task that waits for another to try the same server.
const WAIT: Duration = Duration::from_mins(1);

/// A failure is tried again as the kind of task says. After the last attempt nothing more comes, but by hand: the log of tries
/// tells it, and no operator is called for somebody else's server.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let asked = task.clone();
    let found = context.store.read(move |tx| webhooks::outgoing(tx, &asked)).await?;
    let Some(outgoing) = found else { return Ok(Next::Done) };
    let now = context.store.now();
    let Some(_turn) = context.post.turn(&outgoing.webhook, now) else {
        return Ok(Next::In(WAIT));
    };
    let outcome = context.post.send(outgoing.clone(), now).await;
    let failed = outcome.error.clone();
    let attempt = task.attempt;
    let unit = move |tx: &mut store::WriteTx<'_>| webhooks::record(tx, &outgoing, attempt, &outcome);
    let is_on = context.store.write(unit).await?;
    match failed {
        Some(why) if is_on && task.kind.retry().after(attempt).is_some() => Err(TaskError::Unfinished(why)),
        _ => Ok(Next::Done),
    }
}
