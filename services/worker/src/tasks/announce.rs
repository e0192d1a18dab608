//! Announces an event to followers: a page, a transaction, until all were looked at.

use std::time::Duration;

use store::follow::news;
use store::task::Task;
use tokio::time::Instant;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

/// Followers that one transaction looks at: few, so that their letters come in small groups, between which answers are seen to.
const PAGE: u16 = 50;

/// How many times as long as a page took nothing is done before the next. A page's letters cost about so much more than the page, and
/// where the database is busy, pages take longer: so announcing goes as fast as answers leave it room.
const RESTS: u32 = 9;

/// Goes on from where it stopped, and stops where the worker does.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let (task, begun) = (task.clone(), Instant::now());
        let page = move |tx: &mut store::WriteTx<'_>| news::page(tx, &task, PAGE);
        if !backoff::write(&context.store, &context.shutdown.taking, page).await? {
            return Ok(Next::Done);
        }
        let rest = tokio::time::sleep(begun.elapsed() * RESTS);
        context.shutdown.taking.run_until_cancelled(rest).await;
    }
    Ok(Next::In(Duration::ZERO))
}
