//! Work that waits for its time: one [`runner`], and a file a kind. Which task is due is `store::task`'s to say, what follows
//! from a failure `domain::task`'s.

mod announce;
mod ask;
mod coffee;
mod draw;
mod event_fan_out;
mod feedback;
mod held_news;
mod hold_expiry;
mod inbound_mail;
mod kept_files;
mod letter_sweep;
mod offers;
mod organizer_letter;
mod origin_trial;
mod purge;
mod reminder;
mod retention;
mod runner;
mod still_coming;
mod webhook;

use std::sync::Arc;
use std::time::Duration;

use domain::task::TaskKind;
use mail::Transport;
use store::task::Task;
use store::{Store, StoreError};

use crate::inbound::Inbox;
use crate::shutdown::Shutdown;
use crate::webhooks::Post;

pub(crate) use runner::Runner;

/// What tasks work with.
pub(crate) struct TaskContext {
    pub(crate) store: Store,
    pub(crate) inbox: Inbox,
    pub(crate) post: Post,
    pub(crate) transport: Arc<Transport>,
    /// How often it is looked for what nobody was woken for.
    pub(crate) every: Duration,
    pub(crate) shutdown: Shutdown,
}

/// What becomes of a task that did not fail.
#[derive(Clone, Copy)]
enum Next {
    Done,
    /// Its time passed: it is kept to be seen, and not done.
    Missed,
    /// It runs once more, so much later; this attempt does not count.
    In(Duration),
}

/// Why a task failed.
#[derive(Debug, thiserror::Error)]
enum TaskError {
    #[error("it broke off whoever ran it")]
    BrokeOff,
    #[error("{0}")]
    Unfinished(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl TaskContext {
    async fn work_on(&self, task: &Task) -> Result<Next, TaskError> {
        if task.attempt > task.kind.retry().attempts {
            return Err(TaskError::BrokeOff);
        }
        match task.kind {
            TaskKind::EventFanOut => event_fan_out::run(self, task).await,
            TaskKind::InboundMail => inbound_mail::run(self, task).await,
            TaskKind::LetterSweep => letter_sweep::run(self).await,
            TaskKind::Purge => purge::run(self).await,
            TaskKind::OrganizerLetter => organizer_letter::run(self, task).await,
            TaskKind::OriginTrial => origin_trial::run(self, task).await,
            TaskKind::Reminder => reminder::run(self, task).await,
            TaskKind::HoldExpiry => hold_expiry::run(self, task).await,
            TaskKind::Offers => offers::run(self, task).await,
            TaskKind::Announce => announce::run(self, task).await,
            TaskKind::HeldNews => held_news::run(self).await,
            TaskKind::Webhook => webhook::run(self, task).await,
            TaskKind::KeptFiles => kept_files::run(self, task).await,
            TaskKind::Retention => retention::run(self).await,
            TaskKind::StillComing => still_coming::run(self, task).await,
            TaskKind::Feedback => feedback::run(self, task).await,
            TaskKind::Draw => draw::run(self, task).await,
            TaskKind::Ask => ask::run(self, task).await,
            TaskKind::Coffee => coffee::run(self, task).await,
        }
    }
}
