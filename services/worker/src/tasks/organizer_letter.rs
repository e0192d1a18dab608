//! Writes to those whom an organizer's letter is for: a page, a transaction, until all have their mail on its way.

use std::time::Duration;

use store::mail::organizer_letters;
use store::mail::organizer_letters::FanOut;
use store::task::Task;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// People whom one transaction looks at: short enough that answers to the event wait for it unnoticed.
const PAGE: u16 = 200;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let page = move |tx: &mut store::WriteTx<'_>| organizer_letters::page(tx, &task, PAGE);
        match backoff::write(&context.store, &context.shutdown.taking, page).await? {
            FanOut::More => {}
            FanOut::Over => return Ok(Next::Done),
            FanOut::TooEarly(then) => return Ok(Next::In(then.since(context.store.now()))),
        }
    }
    Ok(Next::In(Duration::ZERO))
}
