//! Deletes what is kept for a time only.

use std::time::Duration;

use store::upkeep;

use super::{Next, TaskContext, TaskError};

const EVERY: Duration = Duration::from_mins(1);

/// Deletes what is old now.
pub(super) async fn run(context: &TaskContext) -> Result<Next, TaskError> {
    upkeep::purge(&context.store).await?;
    Ok(Next::In(EVERY))
}
