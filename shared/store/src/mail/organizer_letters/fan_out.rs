//! A letter's way to those whom it is for: a mail each, a page a transaction.

use std::time::Duration;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::event::{Event, EventStatus};
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::organizer_letter::{LetterState, SegmentLetter};
use domain::values::ids::Id;
use domain::{Instant, InvitationId, LetterId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::standing::Standing;
use super::{Content, get, save_state, serial};
use crate::db::schema::{invitations, mails, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::row::InvitationRow;
use crate::task::{self, Task};

/// Who signs up after a letter went out that they get, too, waits so long at most.
const FOLLOWS_EVERY: Duration = Duration::from_mins(10);

/// What came of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FanOut {
    /// There are more people.
    More,
    /// All have their mail on its way, or none is sent any more.
    Over,
    /// It is not time yet.
    TooEarly(Instant),
}

/// How far a task got.
#[derive(Serialize, Deserialize)]
struct Reached {
    reached: Uuid,
}

/// Enqueues mails to the next of those whom a letter is for, among at most `limit` people.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<FanOut, StoreError> {
    let letter = match task.subject.map(LetterId::from_uuid) {
        Some(id) => get(tx, id)?,
        None => None,
    };
    let Some(mut letter) = letter else {
        return Ok(FanOut::Over);
    };
    // The lock keeps the letter from being undone, and the event from moving, in between.
    let Some(found) = events::lock(tx, letter.event)? else {
        return Ok(FanOut::Over);
    };
    let follows = letter.follows_until(&found.event).filter(|until| *until > tx.now());
    let open: &[LetterState] = match follows {
        Some(_) => &[LetterState::Waiting, LetterState::Sending, LetterState::Sent],
        None => &[LetterState::Waiting, LetterState::Sending],
    };
    if found.event.status != EventStatus::Published {
        let waits = [LetterState::Waiting, LetterState::Sending];
        save_state(tx, letter.id, &waits, LetterState::Undone)?;
        return Ok(FanOut::Over);
    }
    let goes_out_at = letter.goes_out_at(&found.event, tx.now());
    if goes_out_at > tx.now() {
        return Ok(FanOut::TooEarly(goes_out_at));
    }
    if !save_state(tx, letter.id, open, LetterState::Sending)? {
        return Ok(FanOut::Over);
    }
    letter.state = LetterState::Sending;
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(FanOut::Over);
    };
    let after: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let next = next(tx, &letter, after.map_or(Uuid::nil(), |after| after.reached), limit)?;
    send(tx, &found.event, &letter, &next)?;
    let last = next.last().filter(|_| next.len() == usize::from(limit));
    let Some(last) = last else {
        save_state(tx, letter.id, open, LetterState::Sent)?;
        return match follows {
            Some(until) => {
                let again = tx.now().plus(FOLLOWS_EVERY).min(until);
                reached(tx, task, Uuid::nil()).map(|()| FanOut::TooEarly(again))
            }
            None => Ok(FanOut::Over),
        };
    };
    reached(tx, task, last.id.uuid())?;
    Ok(FanOut::More)
}

fn reached(tx: &mut WriteTx<'_>, task: &Task, reached: Uuid) -> Result<(), StoreError> {
    task::set_progress(tx, task, &Json::of(&Reached { reached })?)
}

/// The next who have no mail of it yet.
fn next(tx: &mut ReadTx<'_>, letter: &SegmentLetter, after: Uuid, limit: u16) -> Result<Vec<Invitation>, StoreError> {
    let their = mails::table
        .filter(mails::subject_id.eq(invitations::id))
        .filter(mails::kind.eq(LetterKind::OrganizerLetter.as_str()))
        .filter(mails::serial.eq(serial(letter.id)));
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(letter.event)))
        .filter(not(exists(their)))
        .filter(invitations::id.gt(Key(after)))
        .filter(invitations::withdrawn.eq(false))
        // Of a list that is tried, those to whom nobody writes yet.
        .filter(invitations::held.eq(false))
        .order(invitations::id)
        .limit(limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

fn send(tx: &mut WriteTx<'_>, event: &Event, letter: &SegmentLetter, next: &[Invitation]) -> Result<(), StoreError> {
    let mut mails = Vec::new();
    let ids: Vec<InvitationId> = next.iter().map(|one| one.id).collect();
    let standing = Standing::of(tx, letter, &ids)?;
    let is_for = |one: &&Invitation| standing.is_for(event, one, letter);
    for invitation in next.iter().filter(is_for) {
        mails.push(mail(
            tx,
            event,
            letter.id,
            invitation.id,
            invitation.address.to_string(),
        )?);
    }
    enqueue(tx, mails)
}

fn mail(
    tx: &mut WriteTx<'_>,
    event: &Event,
    letter: LetterId,
    invitation: InvitationId,
    address: String,
) -> Result<MailRow, StoreError> {
    let (id, now) = (tx.fresh()?, Moment(tx.now()));
    let kind = LetterKind::OrganizerLetter.as_str();
    Ok(MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(address),
        content: Some(Json::of(&Content { letter })?),
        ..MailRow::new(id, kind, invitation, serial(letter), Some(event.group), now)
    })
}
