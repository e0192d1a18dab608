//! Reminders: a task for the next of each number of hours before a date, which enqueues a mail to each who comes and schedules
//! the one after it.
//!
//! A task asks the event anew what is due, and a mail is asked once more when it is claimed; so a change needs only to
//! schedule what is to come.

use diesel::prelude::*;
use domain::event::reminders::{Reminder, ReminderState, Reminders};
use domain::event::{Event, EventStatus};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::content::{MailContent, ReminderLetter};
use domain::mail::kind::LetterKind;
use domain::rsvp::status::Seat;
use domain::schedule::series::Days;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant, InvitationId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::schema::{events, invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::EventRow;
use crate::event::events::{EventView, get, goes_on_after};
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::InvitationView;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::occurrences;
use crate::task;
use crate::task::{NewTask, Task};

const KIND: TaskKind = TaskKind::Reminder;

/// What came of a page of reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminded {
    /// There are more people.
    More,
    /// Nobody is left to be reminded.
    All,
    /// It is too late.
    Missed,
    /// It is not time yet.
    TooEarly(Instant),
}

/// How far a task got.
#[derive(Serialize, Deserialize)]
struct Reached {
    reached: Uuid,
}

/// What a mail is about, beside its invitation.
#[derive(Serialize, Deserialize)]
struct Content {
    day: String,
    hours: u16,
    starts_at: Instant,
}

/// Schedules the reminders to come of an event that is locked, in place of those that were to.
pub fn schedule(tx: &mut WriteTx<'_>, event: &Event, usual: &Reminders) -> Result<(), StoreError> {
    task::cancel_to_come(tx, KIND, event.id.uuid())?;
    if event.status != EventStatus::Published {
        return Ok(());
    }
    let next = event.plan.next_reminders(usual, tx.now());
    next.iter().try_for_each(|reminder| put(tx, event.id, reminder))
}

/// The same for all events that go by a group's reminders.
pub fn schedule_all(tx: &mut WriteTx<'_>, group: &Group) -> Result<(), StoreError> {
    let query = events::table
        .filter(events::group_id.eq(key(group.id)))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(events::reminders.is_null())
        .filter(goes_on_after(Moment(tx.now())))
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    let mut rows = rows.into_iter();
    rows.try_for_each(|row| schedule(tx, &row.event()?, &group.plan.reminders))
}

fn put(tx: &mut WriteTx<'_>, event: EventId, reminder: &Reminder) -> Result<(), StoreError> {
    let new = NewTask {
        kind: KIND,
        key: &format!("{event} {} {}", reminder.day, reminder.hours),
        subject: Some(event.uuid()),
        run_at: reminder.run_at,
        since: reminder.run_at,
    };
    task::schedule(tx, new)
}

/// The date and the hours before it that a task is about.
fn of_key(key: &str) -> Option<(Date, u16)> {
    let mut words = key.split(' ').skip(1);
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
}

/// Enqueues mails to the next people, at most `limit` of those who have a seat. Behind the last of them the next reminder so
/// many hours before a date is scheduled.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<Reminded, StoreError> {
    let found = match task.subject.map(EventId::from_uuid) {
        Some(event) => get(tx, event)?,
        None => None,
    };
    let (Some(EventView { event, group }), Some((day, hours))) = (found, of_key(&task.key)) else {
        return Ok(Reminded::All);
    };
    // One that is no reminder any more was scheduled anew by what made it so.
    let Some((reminder, state)) = event.reminder(&group.plan.reminders, day, hours, tx.now()) else {
        return Ok(Reminded::All);
    };
    let came_of = match state {
        ReminderState::Waits(run_at) => return Ok(Reminded::TooEarly(run_at)),
        ReminderState::Missed => Reminded::Missed,
        ReminderState::Due => remind(tx, task, &event, &reminder, limit)?,
    };
    if came_of != Reminded::More {
        let next = event.plan.next_reminders(&group.plan.reminders, reminder.run_at);
        let mut next = next.iter().filter(|next| next.hours == hours);
        next.try_for_each(|next| put(tx, event.id, next))?;
    }
    Ok(came_of)
}

fn remind(
    tx: &mut WriteTx<'_>,
    task: &Task,
    event: &Event,
    reminder: &Reminder,
    limit: u16,
) -> Result<Reminded, StoreError> {
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(Reminded::All);
    };
    let after: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let next = seated(tx, event.id, after.map_or(Uuid::nil(), |after| after.reached), limit)?;
    let ids: Vec<InvitationId> = next.iter().map(|invitation| invitation.id).collect();
    let (days, none) = (occurrences::of_all(tx, &ids)?, Days::new());
    let mut mails = Vec::new();
    for invitation in &next {
        if reminder.is_for(invitation, days.get(&invitation.id).unwrap_or(&none), tx.now()) {
            mails.push(mail(tx, event, invitation, reminder)?);
        }
    }
    enqueue(tx, mails)?;
    let last = ids.last().filter(|_| ids.len() == usize::from(limit));
    let Some(last) = last else {
        return Ok(Reminded::All);
    };
    task::set_progress(tx, task, &Json::of(&Reached { reached: last.uuid() })?)?;
    Ok(Reminded::More)
}

/// The next people with a seat, in the order of their invitations.
fn seated(tx: &mut ReadTx<'_>, event: EventId, after: Uuid, limit: u16) -> Result<Vec<Invitation>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(Key(after)))
        .filter(invitations::seat.eq(Some(Seat::Confirmed.as_str())))
        .order(invitations::id)
        .limit(limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

fn mail(
    tx: &mut WriteTx<'_>,
    event: &Event,
    invitation: &Invitation,
    reminder: &Reminder,
) -> Result<MailRow, StoreError> {
    let kind = LetterKind::Reminder.as_str();
    // Of the same start nobody is reminded twice by the same rule; of another, they are.
    let serial = reminder.starts_at.timestamp().as_second() * 1_000 + i64::from(reminder.hours);
    let content = Content {
        day: reminder.day.to_string(),
        hours: reminder.hours,
        starts_at: reminder.starts_at,
    };
    let (id, now) = (tx.fresh()?, Moment(tx.now()));
    Ok(MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(invitation.address.to_string()),
        content: Some(Json::of(&content)?),
        ..MailRow::new(id, kind, invitation.id, serial, Some(event.group), now)
    })
}

/// What a reminder tells; none: it is no longer true, or it is too late.
pub(super) fn load(
    tx: &mut ReadTx<'_>,
    opened: InvitationView,
    content: &Json,
) -> Result<Option<MailContent>, StoreError> {
    let content: Content = content.read()?;
    let InvitationView {
        invitation,
        event,
        group,
        ..
    } = opened;
    let days = occurrences::of(tx, invitation.id)?;
    let now = tx.now();
    let found = content.day.parse().ok();
    let found = found.and_then(|day| event.reminder(&group.plan.reminders, day, content.hours, now));
    let is_true = |(reminder, state): &(Reminder, ReminderState)| {
        let is_due = *state == ReminderState::Due && reminder.starts_at == content.starts_at;
        is_due && reminder.is_for(&invitation, &days, now)
    };
    let Some((reminder, _)) = found.filter(is_true) else {
        return Ok(None);
    };
    let mut dates = event.plan.occurrences().into_iter();
    let date = dates.find(|date| date.day == reminder.day);
    Ok(date.map(|date| {
        let letter = ReminderLetter {
            group,
            event,
            invitation,
            schedule: date.schedule,
        };
        MailContent::Reminder(Box::new(letter))
    }))
}
