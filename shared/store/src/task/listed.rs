//! Tasks in lists: all of them, as operators see them, and those of one group, as its team does.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::task::TaskState;
use domain::values::text::Title;
use domain::{EventId, GroupId, Instant};
use uuid::Uuid;

use crate::Page;
use crate::db::schema::{events, organizer_letters, origins, tasks, webhooks};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;

/// A task as operators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskListItem {
    /// Its identity.
    pub id: Uuid,
    /// What it does, in the word for it.
    pub kind: String,
    /// What tells it from others of its kind.
    pub key: String,
    /// Where it is.
    pub state: TaskState,
    /// When it runs, or ran last.
    pub run_at: Instant,
    /// How often it was taken since it was scheduled.
    pub attempts: u32,
    /// Why it failed last.
    pub last_error: Option<String>,
}

type ListRow = (Key, String, String, String, Moment, Option<Moment>, i32, Option<String>);

/// What is listed of a task.
const LISTED: (
    tasks::id,
    tasks::kind,
    tasks::unique_key,
    tasks::state,
    tasks::run_at,
    tasks::lease_until,
    tasks::attempt,
    tasks::last_error,
) = (
    tasks::id,
    tasks::kind,
    tasks::unique_key,
    tasks::state,
    tasks::run_at,
    tasks::lease_until,
    tasks::attempt,
    tasks::last_error,
);

/// The tasks, at most `limit`: those that were given up first, then by when they run.
pub fn list(tx: &mut ReadTx<'_>, limit: u16) -> Result<Vec<TaskListItem>, StoreError> {
    let query = tasks::table
        .order((tasks::state, tasks::run_at, tasks::id))
        .limit(limit.into())
        .select(LISTED);
    let rows: Vec<ListRow> = on_backend!(tx, |c| query.load(c))?;
    let now = tx.now();
    rows.into_iter().map(|row| item(row, now)).collect()
}

fn item(
    (id, kind, key, state, run_at, lease_until, attempts, last_error): ListRow,
    now: Instant,
) -> Result<TaskListItem, StoreError> {
    let is_held = lease_until.is_some_and(|until| until.0 >= now);
    Ok(TaskListItem {
        id: id.0,
        kind,
        key,
        state: match TaskState::parse(&state) {
            Ok(_) if is_held => TaskState::Running,
            known => known.map_err(|_| StoreError::Unreadable("a task's state".to_owned()))?,
        },
        run_at: run_at.0,
        attempts: count(attempts),
        last_error,
    })
}

/// A task of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTask {
    /// The task.
    pub task: TaskListItem,
    /// The event that it is about, if it is about one.
    pub event: Option<(EventId, Title)>,
}

/// The tasks of a group behind so many others: those that were given up first, then by when they run.
pub fn of_group(tx: &mut ReadTx<'_>, group: GroupId, page: Page<u32>) -> Result<Vec<GroupTask>, StoreError> {
    find(tx, group, None, page)
}

/// One of them. None: there is no such task, or it is not of the group.
pub fn one_of_group(tx: &mut ReadTx<'_>, group: GroupId, task: Uuid) -> Result<Option<GroupTask>, StoreError> {
    let page = Page { after: None, limit: 1 };
    Ok(find(tx, group, Some(task), page)?.pop())
}

fn find(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    only: Option<Uuid>,
    page: Page<u32>,
) -> Result<Vec<GroupTask>, StoreError> {
    let group = key(group);
    let own_events = || events::table.filter(events::group_id.eq(group));
    // One list of all that they may be about: PostgreSQL looks each up by the index, where it reads all tasks for several.
    let all = || {
        let letters = organizer_letters::table
            .filter(organizer_letters::event_id.eq_any(own_events().select(events::id)))
            .select(organizer_letters::id.nullable());
        let hooks = webhooks::table
            .filter(webhooks::group_id.eq(group))
            .select(webhooks::id.nullable());
        let lists = origins::table
            .filter(origins::group_id.eq(group))
            .select(origins::id.nullable());
        tasks::table
            .filter(
                tasks::subject.eq_any(
                    own_events()
                        .select(events::id.nullable())
                        .union_all(letters)
                        .union_all(hooks)
                        .union_all(lists),
                ),
            )
            .order((tasks::state, tasks::run_at, tasks::id))
            .limit(page.limit.into())
            .offset(page.after.unwrap_or(0).into())
            .select((LISTED, tasks::subject))
    };
    let rows: Vec<(ListRow, Option<Key>)> = match only {
        Some(id) => on_backend!(tx, |c| all().filter(tasks::id.eq(Key(id))).load(c))?,
        None => on_backend!(tx, |c| all().load(c))?,
    };
    let subjects: Vec<Key> = rows.iter().filter_map(|(_, subject)| *subject).collect();
    let titles = events::table
        .filter(events::id.eq_any(subjects))
        .select((events::id, events::title));
    let titles: Vec<(Key, String)> = on_backend!(tx, |c| titles.load(c))?;
    let titles: HashMap<_, _> = titles.into_iter().map(|(id, title)| (id.0, (id, title))).collect();
    let now = tx.now();
    let task = |(row, subject): (ListRow, Option<Key>)| {
        let found = subject.and_then(|subject| titles.get(&subject.0));
        Ok(GroupTask {
            task: item(row, now)?,
            event: found.map(|(id, title)| (id.id(), Title::trusted(title.clone()))),
        })
    };
    rows.into_iter().map(task).collect()
}
