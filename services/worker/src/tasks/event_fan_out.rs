//! Spreads an event's change over its invitations: a page, a transaction, until all have it.

use std::time::Duration;

use store::mail::announcements;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Invitations that one transaction marks: short enough that answers to the event wait for it unnoticed.
const PAGE: u16 = 500;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| announcements::page(tx, &task, PAGE);
        let more = backoff::write(&context.store, &context.shutdown.taking, page).await?;
        if !more {
            return Ok(Next::Done);
        }
    }
    Ok(Next::In(Duration::ZERO))
}
