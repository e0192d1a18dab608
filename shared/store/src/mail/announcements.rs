//! The fan-out of an event's change: page by page, every invitation is marked and announced.
//!
//! It is a task; the place it got to is the task's progress, so that a crash goes on where it stopped. A further change
//! starts it anew. Changes that settle have a task of their own, so that none of them delays what goes at once.

use std::time::Duration;

use diesel::prelude::*;
use domain::event::notify::MOST_SETTLES;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant};
use messages::WakeUp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::activity;
use crate::db::schema::invitations;
use crate::db::sql::{Json, Key, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock_rows;
use crate::rsvp::invitations::mail_state;
use crate::task;
use crate::task::{NewTask, Task};

const KIND: TaskKind = TaskKind::EventFanOut;

/// How far a fan-out got.
#[derive(Serialize, Deserialize)]
struct Reached {
    /// The last invitation that was announced, in digits alone.
    #[serde(with = "uuid::serde::simple")]
    reached: Uuid,
}

/// Has everybody invited to an event looked at again, now. The event is locked.
pub fn begin(tx: &mut WriteTx<'_>, event: EventId) -> Result<(), StoreError> {
    // Whoever is looked at is told all that has gathered.
    task::cancel(tx, KIND, &settling(event))?;
    let now = tx.now();
    schedule(tx, event, &event.to_string(), now, now)
}

/// The same once the event was not changed for `settle`, or after five times that. The event is locked.
pub fn begin_settled(tx: &mut WriteTx<'_>, event: EventId, settle: Duration) -> Result<(), StoreError> {
    if settle.is_zero() {
        return begin(tx, event);
    }
    let (now, key) = (tx.now(), settling(event));
    let since = task::waits_since(tx, KIND, &key)?.unwrap_or(now);
    let run_at = now.plus(settle).min(since.plus(settle * MOST_SETTLES));
    schedule(tx, event, &key, run_at, since)
}

fn settling(event: EventId) -> String {
    format!("{event} settling")
}

fn schedule(
    tx: &mut WriteTx<'_>,
    event: EventId,
    key: &str,
    run_at: Instant,
    since: Instant,
) -> Result<(), StoreError> {
    let new = NewTask {
        kind: KIND,
        key,
        subject: Some(event.uuid()),
        run_at,
        since,
    };
    task::schedule(tx, new)
}

/// Announces an event's change to the next `limit` invitations. Answers whether there are more.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<bool, StoreError> {
    let Some(event) = task.subject.map(EventId::from_uuid) else {
        return Ok(false);
    };
    // The lock keeps a change from slipping in between: it would begin the fan-out anew.
    lock_rows(tx, &[event])?;
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(false);
    };
    let after: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let after = after.map_or(Uuid::nil(), |after| after.reached);

    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(Key(after)))
        .filter(invitations::withdrawn.eq(false))
        .order(invitations::id)
        .limit(limit.into())
        .select(invitations::id);
    // Locked in the order of their ids, as marks of letters lock them, so that no two deadlock.
    let next: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, &next)?;
    let more = next.len() == usize::from(limit);
    if let Some(last) = next.last().filter(|_| more) {
        task::set_progress(tx, task, &Json::of(&Reached { reached: last.0 })?)?;
    }
    Ok(more)
}

fn announce(tx: &mut WriteTx<'_>, next: &[Key]) -> Result<(), StoreError> {
    mail_state::mark_due(tx, next.to_vec())?;
    activity::wake(tx, next.iter().map(|id| WakeUp::LetterOwed(id.id())))
}
