//! Asks those who have a seat whether they still come, twice, and releases the seats that nobody confirmed: a page, a
//! transaction.

use std::time::Duration;

use store::rsvp::seats::still_coming;
use store::rsvp::seats::still_coming::Looked;
use store::task::Task;
use store::{StoreError, WriteTx};

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// People whom one transaction asks.
const PAGE: u16 = 200;

pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    in_pages(context, task, still_coming::page).await
}

type Page = fn(&mut WriteTx<'_>, &Task, u16) -> Result<Looked, StoreError>;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn in_pages(context: &TaskContext, task: &Task, page: Page) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let task = task.clone();
        let unit = move |tx: &mut WriteTx<'_>| page(tx, &task, PAGE);
        match backoff::write(&context.store, &context.shutdown.taking, unit).await? {
            Looked::More => {}
            Looked::Until(at) => return Ok(Next::In(at.since(context.store.now()))),
            Looked::Done => return Ok(Next::Done),
        }
    }
    Ok(Next::In(Duration::ZERO))
}
