//! Tasks: work that waits for its time, one row each, unique by kind and key.
//!
//! Scheduled once more, one gets another time and another identity, so that whoever still works on the former one can't
//! finish it. One that is done is deleted. A lease that lapses goes to another worker: everything runs at least once.

mod listed;

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel::upsert::excluded;
use domain::Instant;
use domain::task::{TaskKind, TaskState};
use messages::Traceparent;
use uuid::Uuid;

use crate::db::schema::tasks;
use crate::db::sql::{Json, Key, Moment, UtcTimestamp};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::{count, int};

pub use listed::{GroupTask, TaskListItem, list, of_group, one_of_group};

/// How long a task that was given up or missed is shown.
const KEPT_FOR: Duration = Duration::from_hours(30 * 24);

/// A task to be scheduled.
#[derive(Clone, Copy, Debug)]
pub struct NewTask<'a> {
    /// What it does.
    pub kind: TaskKind,
    /// Tells it from others of its kind.
    pub key: &'a str,
    /// What it is about: an event, a mail.
    pub subject: Option<Uuid>,
    /// When it runs.
    pub run_at: Instant,
    /// Since when it is to be done.
    pub since: Instant,
}

/// A task that a worker holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its identity: another each time that it is scheduled.
    pub id: Uuid,
    /// What it does.
    pub kind: TaskKind,
    /// Tells it from others of its kind.
    pub key: String,
    /// What it is about.
    pub subject: Option<Uuid>,
    /// How often it was taken, this time included.
    pub attempt: u32,
    /// The trace of the request that scheduled it.
    pub trace: Option<Traceparent>,
}

/// Schedules a task, or moves it if it is there already: it begins anew.
pub fn schedule(tx: &mut WriteTx<'_>, new: NewTask<'_>) -> Result<(), StoreError> {
    let trace = tx.trace().map(|trace| trace.as_str().to_owned());
    let row = (
        tasks::id.eq(Key(tx.fresh_uuid()?)),
        tasks::kind.eq(new.kind.as_str()),
        tasks::unique_key.eq(new.key),
        tasks::subject.eq(new.subject.map(Key)),
        tasks::run_at.eq(Moment(new.run_at)),
        tasks::state.eq(TaskState::Waiting.as_str()),
        tasks::attempt.eq(0),
        tasks::traceparent.eq(trace),
        tasks::created_at.eq(Moment(new.since)),
    );
    let moved = (
        tasks::id.eq(excluded(tasks::id)),
        tasks::payload.eq(None::<Json>),
        tasks::run_at.eq(excluded(tasks::run_at)),
        tasks::state.eq(excluded(tasks::state)),
        tasks::attempt.eq(0),
        tasks::lease_until.eq(None::<Moment>),
        tasks::last_error.eq(None::<String>),
        tasks::traceparent.eq(excluded(tasks::traceparent)),
        tasks::created_at.eq(excluded(tasks::created_at)),
    );
    on_backend!(tx, |c| diesel::insert_into(tasks::table)
        .values(row)
        .on_conflict((tasks::kind, tasks::unique_key))
        .do_update()
        .set(moved)
        .execute(c))?;
    tx.wrote.tasks = true;
    Ok(())
}

/// Deletes a task. Whoever works on it comes to an end without effect.
pub fn cancel(tx: &mut WriteTx<'_>, kind: TaskKind, key: &str) -> Result<(), StoreError> {
    let row = tasks::table
        .filter(tasks::kind.eq(kind.as_str()))
        .filter(tasks::unique_key.eq(key));
    on_backend!(tx, |c| diesel::delete(row).execute(c))?;
    Ok(())
}

/// Deletes what waits for its time about a subject. What is to be done already stays: it asks whether it still should.
pub(crate) fn cancel_to_come(tx: &mut WriteTx<'_>, kind: TaskKind, subject: Uuid) -> Result<(), StoreError> {
    let rows = tasks::table
        .filter(tasks::subject.eq(Some(Key(subject))))
        .filter(tasks::kind.eq(kind.as_str()))
        .filter(tasks::state.eq(TaskState::Waiting.as_str()))
        .filter(tasks::created_at.gt(Moment(tx.now())));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}

/// How many tasks of a kind about this there are that were not given up.
pub(crate) fn number_of(tx: &mut ReadTx<'_>, kind: TaskKind, subject: Uuid) -> Result<i64, StoreError> {
    let rows = tasks::table
        .filter(tasks::subject.eq(Some(Key(subject))))
        .filter(tasks::kind.eq(kind.as_str()))
        .filter(tasks::state.eq(TaskState::Waiting.as_str()));
    Ok(on_backend!(tx, |c| rows.count().get_result(c))?)
}

/// Since when a task that waits is to be done. `None`: there is none.
pub(crate) fn waits_since(tx: &mut ReadTx<'_>, kind: TaskKind, key: &str) -> Result<Option<Instant>, StoreError> {
    let query = tasks::table
        .filter(tasks::kind.eq(kind.as_str()))
        .filter(tasks::unique_key.eq(key))
        .filter(tasks::state.eq(TaskState::Waiting.as_str()))
        .select(tasks::created_at);
    let since: Option<Moment> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(since.map(|since| since.0))
}

type Row = (Key, String, Option<Key>, i32, Option<String>);

/// Takes tasks of a kind that are due, at most `limit`, the longest due first, and holds them for `lease`. The attempt is
/// counted now, so that one that takes the whole process down is counted too.
pub fn claim(tx: &mut WriteTx<'_>, kind: TaskKind, limit: u16, lease: Duration) -> Result<Vec<Task>, StoreError> {
    let now = Moment(tx.now());
    let query = tasks::table
        .filter(tasks::kind.eq(kind.as_str()))
        .filter(tasks::state.eq(TaskState::Waiting.as_str()))
        .filter(tasks::run_at.le(now))
        .filter(tasks::lease_until.is_null().or(tasks::lease_until.lt(now)))
        .order((tasks::run_at, tasks::id))
        .limit(limit.into())
        .select((
            tasks::id,
            tasks::unique_key,
            tasks::subject,
            tasks::attempt,
            tasks::traceparent,
        ));
    let rows: Vec<Row> = on_backend!(
        tx,
        pg | c | query.for_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Key> = rows.iter().map(|row| row.0).collect();
    let held = (
        tasks::attempt.eq(tasks::attempt + 1),
        tasks::lease_until.eq(Some(Moment(tx.now().plus(lease)))),
    );
    on_backend!(tx, |c| diesel::update(tasks::table.filter(tasks::id.eq_any(ids)))
        .set(held)
        .execute(c))?;
    let task = |(id, key, subject, attempt, trace): Row| Task {
        id: id.0,
        kind,
        key,
        subject: subject.map(|subject| subject.0),
        attempt: count::<u32>(attempt) + 1,
        trace: trace.map(Traceparent::new),
    };
    Ok(rows.into_iter().map(task).collect())
}

/// When the soonest task of each kind that nobody holds is due, in one statement: most kinds have none most of the time.
pub fn soonest(tx: &mut ReadTx<'_>) -> Result<Vec<(TaskKind, Instant)>, StoreError> {
    let kinds = TaskKind::ALL.map(TaskKind::as_str);
    let now = Moment(tx.now());
    let rows: Vec<Soonest> = on_backend!(
        tx,
        pg | c | {
            let query = Prepared::<(Text, UtcTimestamp)>::new(SOONEST[0]);
            let rows = query.value::<UtcTimestamp, _>(now).column::<Text, _>(kinds).load(c)?;
            rows.into_iter()
                .map(|(kind, run_at)| Soonest { kind, run_at })
                .collect()
        },
        sqlite | c | {
            let query = diesel::sql_query(SOONEST[1]).bind::<UtcTimestamp, _>(now);
            query.bind::<Text, _>(serde_json::json!(kinds).to_string()).load(c)?
        }
    );
    let known = |row: Soonest| TaskKind::parse(&row.kind).map(|kind| (kind, row.run_at.0)).ok();
    Ok(rows.into_iter().filter_map(known).collect())
}

#[derive(QueryableByName)]
struct Soonest {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = UtcTimestamp)]
    run_at: Moment,
}

/// One look into the index a kind, however many of it wait.
const SOONEST: [&str; 2] = [
    "SELECT kind, run_at FROM (SELECT k AS kind, (SELECT min(run_at) FROM tasks t WHERE t.kind = k AND t.state = 'waiting' \
        AND (t.lease_until IS NULL OR t.lease_until < $)) AS run_at FROM unnest($) k) AS soonest WHERE run_at IS NOT NULL",
    "SELECT kind, run_at FROM (SELECT k.value AS kind, (SELECT min(run_at) FROM tasks t WHERE t.kind = k.value \
        AND t.state = 'waiting' AND (t.lease_until IS NULL OR t.lease_until < ?)) AS run_at FROM json_each(?) k) AS soonest \
        WHERE run_at IS NOT NULL",
];

/// Holds tasks for `lease` from now.
pub fn renew(tx: &mut WriteTx<'_>, ids: &[Uuid], lease: Duration) -> Result<(), StoreError> {
    let ids: Vec<Key> = ids.iter().copied().map(Key).collect();
    let rows = tasks::table
        .filter(tasks::id.eq_any(ids))
        .filter(tasks::lease_until.is_not_null());
    let until = Some(Moment(tx.now().plus(lease)));
    on_backend!(tx, |c| diesel::update(rows)
        .set(tasks::lease_until.eq(until))
        .execute(c))?;
    Ok(())
}

/// The row of a task while who claimed it still holds it.
#[diesel::dsl::auto_type(no_type_alias)]
fn held(id: Key, attempt: i32) -> _ {
    tasks::table
        .filter(tasks::id.eq(id))
        .filter(tasks::attempt.eq(attempt))
        .filter(tasks::lease_until.is_not_null())
}

/// Deletes a task that is done.
pub fn finish(tx: &mut WriteTx<'_>, task: &Task) -> Result<(), StoreError> {
    on_backend!(tx, |c| diesel::delete(held(Key(task.id), int(task.attempt))).execute(c))?;
    Ok(())
}

/// Lets go of a task until `run_at`, as if it had not been taken.
pub fn snooze(tx: &mut WriteTx<'_>, task: &Task, run_at: Instant) -> Result<(), StoreError> {
    let (id, attempt) = (Key(task.id), int(task.attempt));
    let change = (
        tasks::run_at.eq(Moment(run_at)),
        tasks::attempt.eq(attempt - 1),
        tasks::lease_until.eq(None::<Moment>),
    );
    on_backend!(tx, |c| diesel::update(held(id, attempt)).set(change).execute(c))?;
    Ok(())
}

/// Writes down why a task failed. It is tried again when its kind says so, or given up. Answers which.
pub fn fail(tx: &mut WriteTx<'_>, task: &Task, why: &str) -> Result<TaskState, StoreError> {
    let pause = task.kind.retry().after(task.attempt);
    let state = if pause.is_some() {
        TaskState::Waiting
    } else {
        TaskState::Failed
    };
    let (id, attempt) = (Key(task.id), int(task.attempt));
    let change = (
        tasks::run_at.eq(Moment(tx.now().plus(pause.unwrap_or_default()))),
        tasks::state.eq(state.as_str()),
        tasks::last_error.eq(Some(why)),
        tasks::lease_until.eq(None::<Moment>),
    );
    on_backend!(tx, |c| diesel::update(held(id, attempt)).set(change).execute(c))?;
    Ok(state)
}

/// Keeps a task whose time passed, to be seen.
pub fn miss(tx: &mut WriteTx<'_>, task: &Task) -> Result<(), StoreError> {
    let (id, attempt) = (Key(task.id), int(task.attempt));
    let change = (
        tasks::state.eq(TaskState::Missed.as_str()),
        tasks::lease_until.eq(None::<Moment>),
    );
    on_backend!(tx, |c| diesel::update(held(id, attempt)).set(change).execute(c))?;
    Ok(())
}

/// What is there while a task is held as it was claimed; `None`: it is not any more.
type WhileHeld<T> = Option<T>;

/// How far a task got; `None` within: it is at its beginning.
pub(crate) fn progress(tx: &mut ReadTx<'_>, task: &Task) -> Result<WhileHeld<Option<Json>>, StoreError> {
    let (id, attempt) = (Key(task.id), int(task.attempt));
    let query = held(id, attempt).select(tasks::payload);
    Ok(on_backend!(tx, |c| query.first(c).optional())?)
}

/// Writes down how far a task got.
pub(crate) fn set_progress(tx: &mut WriteTx<'_>, task: &Task, reached: &Json) -> Result<(), StoreError> {
    let (id, attempt) = (Key(task.id), int(task.attempt));
    let change = tasks::payload.eq(Some(reached));
    on_backend!(tx, |c| diesel::update(held(id, attempt)).set(change).execute(c))?;
    Ok(())
}

/// Has a task run now that nobody holds; without an `id` all that were given up. Answers how many that are.
pub fn retry(tx: &mut WriteTx<'_>, id: Option<Uuid>) -> Result<usize, StoreError> {
    let now = Moment(tx.now());
    let free = || tasks::table.filter(tasks::lease_until.is_null().or(tasks::lease_until.lt(now)));
    let change = (
        tasks::run_at.eq(now),
        tasks::state.eq(TaskState::Waiting.as_str()),
        tasks::attempt.eq(0),
        tasks::lease_until.eq(None::<Moment>),
    );
    let changed = match id {
        Some(id) => on_backend!(tx, |c| diesel::update(free().filter(tasks::id.eq(Key(id))))
            .set(change)
            .execute(c))?,
        None => on_backend!(tx, |c| diesel::update(
            free().filter(tasks::state.eq(TaskState::Failed.as_str()))
        )
        .set(change)
        .execute(c))?,
    };
    tx.wrote.tasks = true;
    Ok(changed)
}

/// How many tasks were given up, and how many that nobody holds were due before `overdue`.
pub(crate) fn troubles(tx: &mut ReadTx<'_>, overdue: Instant) -> Result<(i64, i64), StoreError> {
    let failed = tasks::table.filter(tasks::state.eq(TaskState::Failed.as_str()));
    let late = tasks::table
        .filter(tasks::state.eq(TaskState::Waiting.as_str()))
        .filter(tasks::run_at.lt(Moment(overdue)))
        .filter(tasks::lease_until.is_null().or(tasks::lease_until.lt(Moment(overdue))));
    Ok(on_backend!(tx, |c| (
        failed.count().get_result(c)?,
        late.count().get_result(c)?
    )))
}

/// Forgets tasks that were given up or missed long ago.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let old = tasks::table
        .filter(tasks::state.eq_any([TaskState::Failed.as_str(), TaskState::Missed.as_str()]))
        .filter(tasks::run_at.lt(Moment(tx.now().minus(KEPT_FOR))));
    Ok(on_backend!(tx, |c| diesel::delete(old).execute(c))?)
}

/// Lets go of all tasks: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let held = tasks::table.filter(tasks::lease_until.is_not_null());
    on_backend!(tx, |c| diesel::update(held)
        .set(tasks::lease_until.eq(None::<Moment>))
        .execute(c))?;
    Ok(())
}
