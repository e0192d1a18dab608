//! Has a task that failed tried again.

use domain::GroupId;
use domain::people::{Principal, Right};
use domain::task::TaskState;
use store::task::TaskListItem;
use store::{WriteTx, task};
use uuid::Uuid;

use crate::authority::authorize;
use crate::error::ActionError;

/// A task of a group.
#[derive(Clone, Copy, Debug)]
pub struct RetryTask {
    /// Whose task.
    pub group: GroupId,
    /// Which.
    pub task: Uuid,
}

/// Whether a task is tried again on request. One that only waits for its time is not: a reminder would come too early.
#[must_use]
pub fn can_be_retried(task: &TaskListItem) -> bool {
    match task.state {
        TaskState::Failed => true,
        TaskState::Waiting => task.last_error.is_some(),
        TaskState::Running | TaskState::Missed => false,
    }
}

/// Has a task of the group run now.
pub fn retry(tx: &mut WriteTx<'_>, who: Principal, asked: RetryTask) -> Result<(), ActionError> {
    authorize(tx, who, Right::GroupEdit, asked.group)?;
    let found = task::one_of_group(tx, asked.group, asked.task)?.ok_or(ActionError::NotFound)?;
    if can_be_retried(&found.task) {
        task::retry(tx, Some(asked.task))?;
    }
    Ok(())
}
