//! Whether who has a seat still comes, as the database has it: the task that asks them in pages, twice, and then releases the
//! seats of those who got the first letter in time and said nothing.
//!
//! A run asks the event what is due, so a change of it needs only to have the task look again.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::event::Event;
use domain::event::still_coming::{Asking, StillComing, ToDo};
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;
use domain::rsvp::status::Seat;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant, InvitationId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Loaded, SeatChanges, SeatUpdate};
use crate::db::schema::{check_ins, invitations, mails, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::row::InvitationRow;
use crate::task;
use crate::task::{NewTask, Task};

const KIND: TaskKind = TaskKind::StillComing;

/// What came of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// There are more people.
    More,
    /// Nothing is to be done until then.
    Until(Instant),
    /// Nothing is left to be done.
    Done,
}

/// How far a task got with one of the letters.
#[derive(Serialize, Deserialize)]
struct Reached {
    serial: i64,
    reached: Uuid,
}

/// Has an event that is locked looked at: when people are asked, or at once, if that is past.
pub fn schedule(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let unique = event.id.to_string();
    let Some((plan, to_do)) = event.still_coming_now(tx.now()) else {
        return task::cancel(tx, KIND, &unique);
    };
    let run_at = match to_do {
        ToDo::Wait(at) => at,
        ToDo::Ask(..) | ToDo::Release => tx.now(),
        ToDo::Nothing => return task::cancel(tx, KIND, &unique),
    };
    let new = NewTask {
        kind: KIND,
        key: &unique,
        subject: Some(event.id.uuid()),
        run_at,
        since: run_at.max(plan.first_at),
    };
    task::schedule(tx, new)
}

/// Asks the next people, at most `limit`, or releases so many seats.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<Looked, StoreError> {
    let found = match task.subject.map(EventId::from_uuid) {
        Some(event) => events::lock(tx, event)?,
        None => None,
    };
    let Some(mut event) = found.map(|found| found.event) else {
        return Ok(Looked::Done);
    };
    match event.still_coming_now(tx.now()) {
        None | Some((_, ToDo::Nothing)) => Ok(Looked::Done),
        Some((_, ToDo::Wait(at))) => Ok(Looked::Until(at)),
        Some((plan, ToDo::Ask(asking, then))) => {
            let goes_on = ask(tx, task, &event, plan, asking, limit)?;
            Ok(if goes_on { Looked::More } else { Looked::Until(then) })
        }
        Some((plan, ToDo::Release)) => release(tx, &mut event, plan, limit),
    }
}

/// Enqueues the letter to the next people. `false`: all have it.
fn ask(
    tx: &mut WriteTx<'_>,
    task: &Task,
    event: &Event,
    plan: StillComing,
    asking: Asking,
    limit: u16,
) -> Result<bool, StoreError> {
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(false);
    };
    let serial = plan.serial(asking);
    let before: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let before = before.filter(|before| before.serial == serial);
    let after = before.map_or(Uuid::nil(), |before| before.reached);
    let next = silent(tx, event.id, plan, asking, after, limit)?;
    let mut letters = Vec::new();
    for invitation in &next {
        letters.push(mail(tx, event, invitation, plan, asking)?);
    }
    enqueue(tx, letters)?;
    let Some(last) = next.last() else { return Ok(false) };
    let reached = Reached {
        serial,
        reached: last.id.uuid(),
    };
    task::set_progress(tx, task, &Json::of(&reached)?)?;
    Ok(next.len() == usize::from(limit))
}

fn mail(
    tx: &mut WriteTx<'_>,
    event: &Event,
    invitation: &Invitation,
    plan: StillComing,
    asking: Asking,
) -> Result<MailRow, StoreError> {
    let matter = SeatMatter::StillComing {
        until: plan.until,
        again: asking == Asking::Second,
    };
    let (id, now) = (tx.fresh()?, Moment(tx.now()));
    let kind = LetterKind::StillComing.as_str();
    Ok(MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(invitation.address.to_string()),
        content: Some(Json::of(&matter)?),
        ..MailRow::new(id, kind, invitation.id, plan.serial(asking), Some(event.group), now)
    })
}

/// The next people with a seat that they have not confirmed, in the order of their invitations; for all but the first letter,
/// those of them whose first letter the mail server took in time.
fn silent(
    tx: &mut ReadTx<'_>,
    event: EventId,
    plan: StillComing,
    asking: Asking,
    after: Uuid,
    limit: u16,
) -> Result<Vec<Invitation>, StoreError> {
    let said = Moment(plan.asked_since());
    let told = mails::table
        .filter(mails::subject_id.eq(invitations::id))
        .filter(mails::kind.eq(LetterKind::StillComing.as_str()))
        .filter(mails::serial.eq(plan.serial(Asking::First)))
        .filter(mails::state.eq(DeliveryState::Sent.as_str()))
        .filter(mails::sent_at.le(Moment(plan.taken_by())));
    let is_first = (asking == Asking::First).into_sql::<Bool>();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(Key(after)))
        .filter(invitations::seat.eq(Some(Seat::Confirmed.as_str())))
        .filter(invitations::answered_at.is_null().or(invitations::answered_at.lt(said)))
        .filter(not(exists(came())))
        .filter(is_first.or(exists(told)))
        .order(invitations::id)
        .limit(limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

/// Whoever is checked in came.
#[diesel::dsl::auto_type]
fn came() -> _ {
    check_ins::table
        .filter(check_ins::invitation_id.eq(invitations::id))
        .filter(check_ins::undone_at.is_null())
}

/// Gives seats to who waits that nobody confirmed.
fn release(tx: &mut WriteTx<'_>, event: &mut Event, plan: StillComing, limit: u16) -> Result<Looked, StoreError> {
    let silent = silent(tx, event.id, plan, Asking::Second, Uuid::nil(), limit)?;
    let mut seats = SeatUpdate::open(tx, event, silent.len())?;
    for invitation in &silent {
        let invitation = seats.current(invitation.id).unwrap_or(invitation).clone();
        let id: InvitationId = invitation.id;
        if let Some(step) = seats.allocator.release_unconfirmed(id, invitation.status) {
            seats.loaded.insert(id, Loaded::changed(invitation));
            seats.follow(step);
        }
    }
    seats.settle(tx)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    let is_all = silent.len() < usize::from(limit);
    Ok(if is_all { Looked::Done } else { Looked::More })
}
