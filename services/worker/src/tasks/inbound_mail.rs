//! Reads a mail from outside, after it was acknowledged, and does what follows from it.

use std::time::Duration;

use store::mail_in::inbound;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::inbound::Unfinished;

/// The pause while too many answers come in.
const BUSY: Duration = Duration::from_secs(1);

/// All that follows from a mail can be done twice with the same end; one that was read is not read again.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let Some(id) = task.subject else {
        return Ok(Next::Done);
    };
    let unread = context.store.read_one(move |tx| inbound::unread(tx, id)).await?;
    let Some(mail) = unread else { return Ok(Next::Done) };
    match context.inbox.see_to(&mail).await {
        Ok(()) => Ok(Next::Done),
        Err(Unfinished::Busy) => Ok(Next::In(BUSY)),
        Err(Unfinished::Store(error)) => Err(error.into()),
        Err(unfinished) => Err(TaskError::Unfinished(unfinished.to_string())),
    }
}
