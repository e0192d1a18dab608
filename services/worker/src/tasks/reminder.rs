//! Reminds those who come of a date: a page, a transaction, until all have their mail on its way.

use std::time::Duration;

use store::mail::reminders;
use store::mail::reminders::Reminded;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// People to whom one transaction enqueues mail.
const PAGE: u16 = 200;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| reminders::page(tx, &task, PAGE);
        match backoff::write(&context.store, &context.shutdown.taking, page).await? {
            Reminded::More => {}
            Reminded::All => return Ok(Next::Done),
            Reminded::Missed => return Ok(Next::Missed),
            Reminded::TooEarly(run_at) => return Ok(Next::In(run_at.since(context.store.now()))),
        }
    }
    Ok(Next::In(Duration::ZERO))
}
