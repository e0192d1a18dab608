//! What organizers write to some of an event's people: a row a letter, a task that enqueues a mail to each whom it is for, and
//! each mail asked once more when it is claimed.

mod fan_out;
mod row;
mod standing;

use std::collections::HashMap;

use diesel::dsl::count;
use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::{Invitation, Invitee};
use domain::mail::content::{MailContent, ORGANIZER_LETTER_TEST, OrganizerLetter};
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::organizer_letter::{LetterPlan, LetterState, LetterText, SegmentLetter};
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{AccountId, EventId, InvitationId, LetterId, MailAddress, PersonId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use fan_out::{FanOut, page};
pub use standing::people;

use crate::Page;
use crate::db::schema::{mails, organizer_letters};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::people::accounts::Account;
use crate::people::unasked;
use crate::rsvp::invitations::InvitationView;
use crate::task::{self, NewTask};
use row::LetterRow;
use standing::Standing;

const KIND: TaskKind = TaskKind::OrganizerLetter;

/// A letter in an event's list, with how many of its mails are where.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The letter.
    pub letter: SegmentLetter,
    /// Its mails, by their state.
    pub mails: Vec<(DeliveryState, u32)>,
}

/// What a mail of a letter can't be told without.
#[derive(Serialize, Deserialize)]
struct Content {
    letter: LetterId,
}

/// What a test says.
#[derive(Serialize, Deserialize)]
struct TestContent {
    event: EventId,
    subject: domain::values::text::Title,
    body: domain::values::text::Description,
    name: domain::values::text::PersonName,
}

/// Keeps a letter and has it go out in its time. The event is locked.
pub fn create(
    tx: &mut WriteTx<'_>,
    event: &Event,
    account: AccountId,
    plan: LetterPlan,
) -> Result<SegmentLetter, StoreError> {
    let letter = SegmentLetter {
        id: tx.fresh()?,
        event: event.id,
        people: people(tx, event, &plan.recipients, plan.date)?,
        recipients: plan.recipients,
        date: plan.date,
        text: plan.text,
        send_time: plan.send_time,
        state: LetterState::Waiting,
        created_at: tx.now(),
    };
    let row = LetterRow::of(&letter, account)?;
    on_backend!(tx, |c| diesel::insert_into(organizer_letters::table)
        .values(row)
        .execute(c))?;
    schedule(tx, event, &letter)?;
    Ok(letter)
}

fn schedule(tx: &mut WriteTx<'_>, event: &Event, letter: &SegmentLetter) -> Result<(), StoreError> {
    let run_at = letter.goes_out_at(event, tx.now());
    let new = NewTask {
        kind: KIND,
        key: &letter.id.to_string(),
        subject: Some(letter.id.uuid()),
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

/// Moves the letters that wait along with the event, which is locked.
pub fn reschedule(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let query = organizer_letters::table
        .filter(organizer_letters::event_id.eq(key(event.id)))
        .filter(organizer_letters::state.eq(LetterState::Waiting.as_str()))
        .filter(organizer_letters::hours.is_not_null())
        .select(columns_of::<LetterRow>());
    let rows: Vec<LetterRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().try_for_each(|row| schedule(tx, event, &row.letter()?))
}

/// A letter. Who may see it is the caller's to decide.
pub fn get(tx: &mut ReadTx<'_>, letter: LetterId) -> Result<Option<SegmentLetter>, StoreError> {
    let query = organizer_letters::table
        .find(key(letter))
        .select(columns_of::<LetterRow>());
    let row: Option<LetterRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(LetterRow::letter).transpose()
}

/// The letters of an event, oldest first.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<LetterId>) -> Result<Vec<Listed>, StoreError> {
    let query = organizer_letters::table
        .filter(organizer_letters::event_id.eq(key(event)))
        .filter(organizer_letters::id.gt(page.after.map_or(Key(Uuid::nil()), key)))
        .order(organizer_letters::id)
        .limit(page.limit.into())
        .select(columns_of::<LetterRow>());
    let rows: Vec<LetterRow> = on_backend!(tx, |c| query.load(c))?;
    let mut progress = progress(tx, event)?;
    let listed = |row: LetterRow| {
        let letter = row.letter()?;
        let mails = progress.remove(&serial(letter.id)).unwrap_or_default();
        Ok(Listed { letter, mails })
    };
    rows.into_iter().map(listed).collect()
}

/// How many mails of an event's letters are where.
fn progress(tx: &mut ReadTx<'_>, event: EventId) -> Result<HashMap<i64, Vec<(DeliveryState, u32)>>, StoreError> {
    let query = mails::table
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::kind.eq(LetterKind::OrganizerLetter.as_str()))
        .group_by((mails::serial, mails::state))
        .select((mails::serial, mails::state, count(mails::id)));
    let rows: Vec<(i64, String, i64)> = on_backend!(tx, |c| query.load(c))?;
    let mut found: HashMap<i64, Vec<(DeliveryState, u32)>> = HashMap::new();
    for (serial, state, number) in rows {
        let state = DeliveryState::parse(&state).map_err(|_| StoreError::Unreadable("a mail's state".to_owned()))?;
        let number = number.try_into().unwrap_or(u32::MAX);
        found.entry(serial).or_default().push((state, number));
    }
    Ok(found)
}

/// Takes a letter back that waits; `false`: it does not, or no more.
pub fn undo(tx: &mut WriteTx<'_>, letter: LetterId) -> Result<bool, StoreError> {
    let is_undone = save_state(tx, letter, &[LetterState::Waiting], LetterState::Undone)?;
    if is_undone {
        task::cancel(tx, KIND, &letter.to_string())?;
        let query = organizer_letters::table.find(key(letter)).select((
            organizer_letters::account_id,
            organizer_letters::created_at,
            organizer_letters::people,
        ));
        let (account, at, people): (Key, Moment, i32) = on_backend!(tx, |c| query.first(c))?;
        unasked::count_no_more(tx, account.id(), at.0, u32::try_from(people).unwrap_or(0))?;
    }
    Ok(is_undone)
}

/// Writes where a letter is, if it was in one of these states.
fn save_state(
    tx: &mut WriteTx<'_>,
    letter: LetterId,
    from: &[LetterState],
    to: LetterState,
) -> Result<bool, StoreError> {
    let from: Vec<&str> = from.iter().map(|state| state.as_str()).collect();
    let row = organizer_letters::table
        .filter(organizer_letters::id.eq(key(letter)))
        .filter(organizer_letters::state.eq_any(from));
    let change = organizer_letters::state.eq(to.as_str());
    Ok(on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? == 1)
}

/// Tells the mails of one letter from those of another.
fn serial(letter: LetterId) -> i64 {
    i64::try_from(letter.uuid().as_u128() & u128::from(i64::MAX.unsigned_abs())).unwrap_or_default()
}

/// Sends a letter to who writes it, so that they see it.
pub fn send_test(tx: &mut WriteTx<'_>, event: &Event, account: &Account, text: LetterText) -> Result<(), StoreError> {
    let content = TestContent {
        event: event.id,
        subject: text.subject,
        body: text.body,
        name: account.name.clone(),
    };
    let (id, now) = (tx.fresh()?, Moment(tx.now()));
    let serial = now.0.as_micros();
    let mail = MailRow {
        recipient: Some(account.email.to_string()),
        content: Some(Json::of(&content)?),
        ..MailRow::new(id, ORGANIZER_LETTER_TEST, account.id, serial, Some(event.group), now)
    };
    enqueue(tx, vec![mail])
}

/// What a test tells; none: its event is gone.
pub(super) fn load_test(
    tx: &mut ReadTx<'_>,
    content: &Json,
    recipient: &str,
) -> Result<Option<MailContent>, StoreError> {
    let content: TestContent = content.read()?;
    let Some(found) = events::get(tx, content.event)? else {
        return Ok(None);
    };
    let invitee = Invitee {
        address: MailAddress::trusted(recipient.to_owned()),
        name: content.name,
        obtained: None,
    };
    let text = LetterText {
        subject: content.subject,
        body: content.body,
    };
    let letter = OrganizerLetter {
        invitation: nobodys(&found.event, &invitee, tx.now()),
        group: found.group,
        event: found.event,
        date: None,
        text,
        is_test: true,
    };
    Ok(Some(MailContent::OrganizerLetter(Box::new(letter))))
}

/// An invitation that is nobody's, to show what a letter looks like. Its links open nothing.
#[must_use]
pub fn nobodys(event: &Event, invitee: &Invitee, now: domain::Instant) -> Invitation {
    let (id, person) = (InvitationId::from_uuid(Uuid::nil()), PersonId::from_uuid(Uuid::nil()));
    Invitation::new(id, event.id, person, invitee, now)
}

/// What a mail of a letter tells; none: it was undone, or is for this person no more.
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
    let Some(letter) = get(tx, content.letter)? else {
        return Ok(None);
    };
    let standing = Standing::of(tx, &letter, &[invitation.id])?;
    let letter = standing.is_for(&event, &invitation, &letter).then_some(letter);
    Ok(letter.map(|letter| {
        let letter = OrganizerLetter {
            group,
            event,
            invitation,
            date: letter.date,
            text: letter.text,
            is_test: false,
        };
        MailContent::OrganizerLetter(Box::new(letter))
    }))
}
