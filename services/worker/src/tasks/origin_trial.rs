//! Sees how the first letters to people of a new origin fared, and has the rest written to: a page, a transaction.

use std::time::Duration;

use store::rsvp::origins;
use store::rsvp::origins::Trial;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// People to whom one transaction has letters owed.
const PAGE: u16 = 500;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| origins::page(tx, &task, PAGE);
        match backoff::write(&context.store, &context.shutdown.taking, page).await? {
            Trial::More => {}
            Trial::Over => return Ok(Next::Done),
            Trial::GoesOn(then) => return Ok(Next::In(then.since(context.store.now()))),
        }
    }
    Ok(Next::In(Duration::ZERO))
}
