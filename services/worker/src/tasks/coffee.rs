//! Asks a group's people whether they are in for a coffee this month, and brings together who is, some of them at a time.

use domain::GroupId;
use domain::values::ids::Id;
use store::asks::coffee;
use store::task::Task;

use super::{Next, TaskContext, TaskError};

/// Runs again when there is more to do, until it is switched off.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let Some(group) = task.subject.map(GroupId::from_uuid) else {
        return Ok(Next::Done);
    };
    let next = coffee::advance(&context.store, group).await?;
    Ok(next.map_or(Next::Done, |at| Next::In(at.since(context.store.now()))))
}
