//! Letters that ask once an event is over: a task an event, which enqueues one to each who came, in pages. Where nobody was
//! checked in, to each who had a seat.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;
use domain::rsvp::status::Seat;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::schema::{check_ins, invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::seats::still_coming::Looked;
use crate::task;
use crate::task::{NewTask, Task};

const KIND: TaskKind = TaskKind::Feedback;

/// How far a task got.
#[derive(Serialize, Deserialize)]
struct Reached {
    reached: Uuid,
}

/// Has people asked of an event that is locked once it is over, if there is something to ask.
pub fn schedule(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let unique = event.id.to_string();
    let Some(run_at) = event.feedback_at(tx.now()) else {
        return task::cancel(tx, KIND, &unique);
    };
    let new = NewTask {
        kind: KIND,
        key: &unique,
        subject: Some(event.id.uuid()),
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

/// Asks the next people, at most `limit`.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<Looked, StoreError> {
    let found = match task.subject.map(EventId::from_uuid) {
        Some(event) => events::get(tx, event)?,
        None => None,
    };
    let event = found.map(|found| found.event);
    let due = event.and_then(|event| event.feedback_at(tx.now()).map(|at| (event, at)));
    let Some((event, at)) = due else {
        return Ok(Looked::Done);
    };
    if at > tx.now() {
        return Ok(Looked::Until(at));
    }
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(Looked::Done);
    };
    let before: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let next = came(tx, &event, before.map_or(Uuid::nil(), |before| before.reached), limit)?;
    let mut letters = Vec::new();
    for invitation in next.iter().filter(|one| event.asks_feedback(one)) {
        letters.push(mail(tx, &event, invitation)?);
    }
    enqueue(tx, letters)?;
    let Some(last) = next.last().filter(|_| next.len() == usize::from(limit)) else {
        return Ok(Looked::Done);
    };
    let reached = last.id.uuid();
    task::set_progress(tx, task, &Json::of(&Reached { reached })?)?;
    Ok(Looked::More)
}

/// The next who have a seat, and came, in the order of their invitations.
fn came(tx: &mut ReadTx<'_>, event: &Event, after: Uuid, limit: u16) -> Result<Vec<Invitation>, StoreError> {
    let is_checked_in = check_ins::table
        .filter(check_ins::invitation_id.eq(invitations::id))
        .filter(check_ins::undone_at.is_null());
    let has_no_list = (event.counts.checked_in == 0).into_sql::<Bool>();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::id.gt(Key(after)))
        .filter(invitations::seat.eq(Some(Seat::Confirmed.as_str())))
        .filter(has_no_list.or(exists(is_checked_in)))
        .order(invitations::id)
        .limit(limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

/// One a person and end: an event that was moved after it was over is another.
fn mail(tx: &mut WriteTx<'_>, event: &Event, to: &Invitation) -> Result<MailRow, StoreError> {
    let over_at: Instant = event.plan.over_at();
    let (id, now, kind) = (tx.fresh()?, Moment(tx.now()), LetterKind::Feedback.as_str());
    Ok(MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&SeatMatter::Feedback { over_at })?),
        ..MailRow::new(id, kind, to.id, over_at.as_micros(), Some(event.group), now)
    })
}
