//! Asks who came what is asked once it is over: a page, a transaction.

use store::mail::feedback;
use store::task::Task;

use super::{Next, TaskContext, TaskError, still_coming};

pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    still_coming::in_pages(context, task, feedback::page).await
}
