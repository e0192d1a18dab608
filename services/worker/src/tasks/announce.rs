//! Announces an event to followers: a page, a transaction, until all were looked at.

use std::time::Duration;

use store::follow::news;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Followers that one transaction looks at.
const PAGE: u16 = 200;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| news::page(tx, &task, PAGE);
        if !backoff::write(&context.store, &context.shutdown.taking, page).await? {
            return Ok(Next::Done);
        }
    }
    Ok(Next::In(Duration::ZERO))
}
