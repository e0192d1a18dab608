//! Tells followers of new events that were held, once their turn has come.

use std::time::Duration;

use store::follow::news;

use super::{Next, TaskContext, TaskError};
use crate::backoff;

const EVERY: Duration = Duration::from_mins(1);

/// Announcements that one transaction looks at.
const PAGE: u16 = 200;

/// Tells whose turn it is now.
pub(super) async fn run(context: &TaskContext) -> Result<Next, TaskError> {
    while !context.shutdown.taking.is_cancelled() {
        let page = |tx: &mut store::WriteTx<'_>| news::tell_held(tx, PAGE);
        if !backoff::write(&context.store, &context.shutdown.taking, page).await? {
            break;
        }
    }
    Ok(Next::In(EVERY))
}
