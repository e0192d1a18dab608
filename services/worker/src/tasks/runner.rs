//! Runs tasks when they are due: some of each kind at once, under leases that are renewed, woken by time, by what this process
//! schedules, and every so often for what others do.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use domain::Instant;
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

/// How long what ended waits for others to be written down with: of many that fall due together, most find company. Where the
/// database is busy, a look takes longer, and so does this, up to the other: answers find room beside however many are due.
const GATHER: [Duration; 2] = [Duration::from_millis(10), Duration::from_millis(100)];

/// The pause after a task that the database kept from its work.
const AWAY: Duration = Duration::from_secs(1);

/// Runs tasks.
pub(crate) struct Runner {
    context: Arc<TaskContext>,
    running: JoinSet<Ended>,
    kinds: HashMap<Uuid, TaskKind>,
    /// What became of tasks, to be written down with the next look at what is due.
    ended: Vec<Ended>,
    /// How long the last look took.
    took: Duration,
    backoff: Backoff,
}

/// A task that ran, and what becomes of it.
#[derive(Clone)]
struct Ended {
    task: Task,
    /// A pause counts from here: what falls due while the work is done, and after it has looked, is found at the next turn.
    begun: Instant,
    how: Result<Next, String>,
}

impl Runner {
    pub(crate) fn new(context: TaskContext) -> Self {
        Self {
            context: Arc::new(context),
            running: JoinSet::new(),
            kinds: HashMap::new(),
            ended: Vec::new(),
            took: Duration::ZERO,
            backoff: Backoff::for_database(),
        }
    }

    /// Runs until nothing new is to be begun, and what runs has come to its end.
    pub(crate) async fn run(mut self) {
        let context = Arc::clone(&self.context);
        let mut renewals = tokio::time::interval(LEASE / 3);
        schedule_recurring(&context).await;
        loop {
            let pause = self.turn().await;
            tokio::select! {
                biased;
                () = context.shutdown.taking.cancelled() => break,
                Some(ended) = self.running.join_next() => {
                    self.note(ended.ok());
                    if !self.running.is_empty() {
                        let [least, most] = GATHER;
                        tokio::time::sleep((self.took * 2).clamp(least, most)).await;
                    }
                }
                _ = renewals.tick() => self.renew().await,
                () = context.store.tasks_scheduled().notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
            while let Some(ended) = self.running.try_join_next() {
                self.note(ended.ok());
            }
        }
        while let Some(ended) = self.running.join_next().await {
            self.note(ended.ok());
        }
        let ended = std::mem::take(&mut self.ended);
        let unit = move |tx: &mut WriteTx<'_>| write_down(tx, &ended);
        if let Err(error) = backoff::write(&context.store, &context.shutdown.taking, unit).await {
            tracing::debug!(%error, "leases of tasks that ran lapse");
        }
    }

    fn note(&mut self, ended: Option<Ended>) {
        if let Some(ended) = ended {
            self.kinds.remove(&ended.task.id);
            self.ended.push(ended);
        }
    }

    /// Writes down what ended, and sets off what is due and has a place, in one transaction: of many that fall due together, each
    /// costs but its own work. Answers how long nothing else is known to be due.
    async fn turn(&mut self) -> Duration {
        let ended = self.ended.clone();
        let running: Vec<TaskKind> = self.kinds.values().copied().collect();
        let unit = move |tx: &mut WriteTx<'_>| {
            write_down(tx, &ended)?;
            let mut soonest = task::soonest(tx)?;
            let due = claim(tx, &soonest, &running)?;
            if !due.is_empty() {
                soonest = task::soonest(tx)?;
            }
            let now = tx.now();
            Ok((due, soonest.into_iter().map(|(_, at)| at).filter(|at| *at > now).min()))
        };
        let begun = tokio::time::Instant::now();
        let looked = self.context.store.write(unit).await;
        self.took = begun.elapsed();
        match looked {
            Ok((due, next)) => {
                self.backoff = Backoff::for_database();
                self.ended.clear();
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
                    // One end that can't be written down must not hold up all else: these leases lapse.
                    self.ended.clear();
                }
                self.backoff.pause()
            }
        }
    }

    fn set_off(&mut self, task: Task) {
        let context = Arc::clone(&self.context);
        self.kinds.insert(task.id, task.kind);
        self.running.spawn(async move {
            match task.trace.clone() {
                Some(trace) => Box::pin(store::traced(trace, perform(&context, task))).await,
                None => perform(&context, task).await,
            }
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

/// Takes what is due of kinds that have a place beside what runs.
fn claim(tx: &mut WriteTx<'_>, soonest: &[(TaskKind, Instant)], running: &[TaskKind]) -> Result<Vec<Task>, StoreError> {
    let mut due = Vec::new();
    for (kind, at) in soonest {
        let is_running = running.iter().filter(|running| *running == kind).count();
        let free = kind
            .at_once()
            .saturating_sub(u16::try_from(is_running).unwrap_or(u16::MAX));
        if *at <= tx.now() && free > 0 {
            due.extend(task::claim(tx, *kind, free, LEASE)?);
        }
    }
    Ok(due)
}

async fn perform(context: &TaskContext, task: Task) -> Ended {
    let begun = context.store.now();
    let worked = AssertUnwindSafe(context.work_on(&task)).catch_unwind().await;
    let how = match worked.unwrap_or(Err(TaskError::BrokeOff)) {
        Err(TaskError::Store(StoreError::Unavailable(_))) => Ok(Next::In(AWAY)),
        ended => ended.map_err(|error| error.to_string()),
    };
    if let Err(why) = &how {
        tracing::warn!(task = %task.id, kind = task.kind.as_str(), attempt = task.attempt, why, "a task failed");
    }
    Ended { task, begun, how }
}

/// Writes down what became of tasks, unless somebody else took them over.
fn write_down(tx: &mut WriteTx<'_>, ended: &[Ended]) -> Result<(), StoreError> {
    for Ended { task, begun, how } in ended {
        let (id, kind) = (task.id, task.kind.as_str());
        match how {
            Ok(Next::Done) => task::finish(tx, task)?,
            Ok(Next::In(pause)) => task::snooze(tx, task, begun.plus(*pause))?,
            Ok(Next::Missed) => {
                task::miss(tx, task)?;
                tracing::warn!(
                    task = %id, kind, "the time of a task passed while nothing ran it; `acquaint tasks list` shows it"
                );
            }
            Err(why) if task::fail(tx, task, why)? == TaskState::Failed => tracing::error!(
                task = %id, kind, "a task was given up; `acquaint tasks list` shows it, `acquaint tasks retry` has it run again"
            ),
            Err(_) => {}
        }
    }
    Ok(())
}
