//! Deletes what is kept of an erased person outside of tables: letters in the mailbox folder, and what SQLite still has of
//! deleted rows in its log of changes.

use std::sync::Arc;

use domain::MailAddress;
use mail::Transport;
use store::task::Task;

use super::{Next, TaskContext, TaskError};

/// The task's key is the hash of the address; the address itself is nowhere any more.
pub(super) async fn run(context: &TaskContext, task: &Task) -> Result<Next, TaskError> {
    let (store, transport, hash) = (context.store.clone(), Arc::clone(&context.transport), task.key.clone());
    let is_theirs = move |address: &MailAddress| store.hash_of(address).as_ref() == Some(&hash);
    let looked = tokio::task::spawn_blocking(move || match &*transport {
        Transport::Mailbox(folder) => folder.delete_naming(is_theirs).map(drop),
        Transport::Smtp(_) => Ok(()),
    });
    let unfinished = |why: String| TaskError::Unfinished(why);
    looked
        .await
        .map_err(|_| TaskError::BrokeOff)?
        .map_err(|error| unfinished(error.to_string()))?;
    if context.store.checkpoint().await? {
        Ok(Next::Done)
    } else {
        Err(unfinished("somebody reads from the log of changes".to_owned()))
    }
}
