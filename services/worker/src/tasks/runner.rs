//! Runs tasks when they are due: some of each kind at once, under leases that are renewed, woken by time, by what this process
//! schedules, and every so often for what others do.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use domain::task::{TaskKind, TaskState};
use futures_util::FutureExt;
use store::task;
use store::task::{NewTask, Task};
use store::{StoreError, WriteTx};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{Next, TaskContext, TaskError};
use crate::backoff;
use crate::backoff::Backoff;

/// How long a task is held; renewed three times in that time.
const LEASE: Duration = Duration::from_secs(20);

/// The pause after a task that the database kept from its work.
const AWAY: Duration = Duration::from_secs(1);

/// Runs tasks.
pub(crate) struct Runner {
    context: Arc<TaskContext>,
    running: JoinSet<Uuid>,
    kinds: HashMap<Uuid, TaskKind>,
    backoff: Backoff,
}

impl Runner {
    pub(crate) fn new(context: TaskContext) -> Self {
        Self {
            context: Arc::new(context),
            running: JoinSet::new(),
            kinds: HashMap::new(),
            backoff: Backoff::for_database(),
        }
    }

    /// Runs until nothing new is to be begun, and what runs has come to its end.
    pub(crate) async fn run(mut self) {
        let context = Arc::clone(&self.context);
        let mut renewals = tokio::time::interval(LEASE / 3);
        schedule_recurring(&context).await;
        loop {
            let pause = self.take_due().await;
            tokio::select! {
                biased;
                () = context.shutdown.taking.cancelled() => break,
                Some(ended) = self.running.join_next() => self.forget(ended.ok()),
                _ = renewals.tick() => self.renew().await,
                () = context.store.tasks_scheduled().notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        while self.running.join_next().await.is_some() {}
    }

    fn forget(&mut self, ended: Option<Uuid>) {
        if let Some(id) = ended {
            self.kinds.remove(&id);
        }
    }

    /// Sets off what is due and has a place. Answers how long nothing else is known to be due.
    async fn take_due(&mut self) -> Duration {
        let is_running = |kind| self.kinds.values().filter(|running| **running == kind).count();
        let free = |kind: TaskKind| {
            kind.at_once()
                .saturating_sub(u16::try_from(is_running(kind)).unwrap_or(u16::MAX))
        };
        let places = TaskKind::ALL.map(|kind| (kind, free(kind)));
        let unit = move |tx: &mut WriteTx<'_>| {
            let mut due = Vec::new();
            for (kind, free) in places.into_iter().filter(|(_, free)| *free > 0) {
                due.extend(task::claim(tx, kind, free, LEASE)?);
            }
            Ok((due, task::next_due(tx)?))
        };
        match self.context.store.write(unit).await {
            Ok((due, next)) => {
                self.backoff = Backoff::for_database();
                for task in due {
                    self.set_off(task);
                }
                let every = self.context.every;
                next.map_or(every, |next| next.since(self.context.store.now()).min(every))
            }
            Err(error) => {
                // The parts that wait for the database say that it is away.
                if !matches!(error, StoreError::Unavailable(_)) {
                    tracing::error!(%error, "tasks could not be taken");
                }
                self.backoff.pause()
            }
        }
    }

    fn set_off(&mut self, task: Task) {
        let context = Arc::clone(&self.context);
        self.kinds.insert(task.id, task.kind);
        self.running.spawn(async move {
            let id = task.id;
            match task.trace.clone() {
                Some(trace) => Box::pin(store::traced(trace, perform(&context, task))).await,
                None => perform(&context, task).await,
            }
            id
        });
    }

    async fn renew(&self) {
        let ids: Vec<Uuid> = self.kinds.keys().copied().collect();
        if ids.is_empty() {
            return;
        }
        let renewed = self.context.store.write(move |tx| task::renew(tx, &ids, LEASE)).await;
        if let Err::<(), StoreError>(error) = renewed {
            tracing::debug!(%error, "leases could not be renewed; a task may be taken over");
        }
    }
}

/// Has one task of each kind that recurs run now.
async fn schedule_recurring(context: &TaskContext) {
    let unit = |tx: &mut WriteTx<'_>| {
        let now = tx.now();
        let mut kinds = TaskKind::ALL.into_iter().filter(|kind| kind.recurs());
        kinds.try_for_each(|kind| {
            let new = NewTask {
                kind,
                key: "",
                subject: None,
                run_at: now,
                since: now,
            };
            task::schedule(tx, new)
        })
    };
    if let Err(error) = backoff::write(&context.store, &context.shutdown.taking, unit).await {
        tracing::error!(%error, "tasks that recur could not be scheduled");
    }
}

async fn perform(context: &TaskContext, task: Task) {
    // A pause counts from here: what falls due while the work is done, and after it has looked, is found at the next turn.
    let begun = context.store.now();
    let worked = AssertUnwindSafe(context.work_on(&task)).catch_unwind().await;
    let ended = match worked.unwrap_or(Err(TaskError::BrokeOff)) {
        Err(TaskError::Store(StoreError::Unavailable(_))) => Ok(Next::In(AWAY)),
        ended => ended.map_err(|error| error.to_string()),
    };
    let (id, kind, attempt) = (task.id, task.kind.as_str(), task.attempt);
    if let Err(why) = &ended {
        tracing::warn!(task = %id, kind, attempt, why, "a task failed");
    }
    let unit = move |tx: &mut WriteTx<'_>| match &ended {
        Ok(Next::Done) => task::finish(tx, &task).map(|()| TaskState::Waiting),
        Ok(Next::Missed) => task::miss(tx, &task).map(|()| TaskState::Missed),
        Ok(Next::In(pause)) => task::snooze(tx, &task, begun.plus(*pause)).map(|()| TaskState::Waiting),
        Err(why) => task::fail(tx, &task, why),
    };
    match backoff::write(&context.store, &context.shutdown.taking, unit).await {
        Ok(TaskState::Failed) => tracing::error!(
            task = %id, kind, "a task was given up; `acquaint tasks list` shows it, `acquaint tasks retry` has it run again"
        ),
        Ok(TaskState::Missed) => tracing::warn!(
            task = %id, kind, "the time of a task passed while nothing ran it; `acquaint tasks list` shows it"
        ),
        Ok(_) => {}
        Err(error) => tracing::debug!(%error, "a task's lease lapses"),
    }
}
