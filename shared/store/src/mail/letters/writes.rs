//! What a claim leaves to be written: gathered over all its invitations, written in a fixed number of statements.

use std::collections::HashSet;
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::content::{MailContent, RsvpLetter};
use domain::mail::delivery::DeliveryState;
use domain::mail::owed::Letter;
use domain::{Instant, InvitationId};

use super::{Claimed, Due};
use crate::db::schema::mails;
use crate::db::sql::{DbUuid, Key, Moment, UtcTimestamp, key};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::mail_state::{self, Settled};

/// What a claim writes.
pub(super) struct ClaimWrites {
    now: Moment,
    lease_until: Moment,
    superseded: Vec<Key>,
    suppressed: Vec<Key>,
    new: Vec<MailRow>,
    taken: Vec<Taken>,
    settled: Vec<Settled>,
    waiting: Vec<(Key, Moment)>,
}

/// The row of an earlier attempt.
struct Taken {
    id: Key,
    attempts: i32,
    first_attempt_at: Moment,
}

impl ClaimWrites {
    pub(super) fn new(now: Instant, lease: Duration) -> Self {
        Self {
            now: Moment(now),
            lease_until: Moment(now.plus(lease)),
            superseded: Vec::new(),
            suppressed: Vec::new(),
            new: Vec::new(),
            taken: Vec::new(),
            settled: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Has an invitation looked at again at `until`. Its mark stays: a letter is owed.
    pub(super) fn wait(&mut self, invitation: InvitationId, until: Instant) {
        self.waiting.push((key(invitation), Moment(until)));
    }

    /// Open letters are overtaken, but for one.
    pub(super) fn supersede(&mut self, open: impl Iterator<Item = Key>, but: Option<Key>) {
        self.superseded.extend(open.filter(|id| Some(*id) != but));
    }

    /// Takes the mark off an invitation.
    pub(super) fn settle(
        &mut self,
        invitation: InvitationId,
        mail_due_since: Option<Moment>,
        delivery: Option<DeliveryState>,
    ) {
        if mail_due_since.is_some() || delivery.is_some() {
            self.settled.push(Settled {
                id: key(invitation),
                mail_due_since,
                delivery: delivery.map(DeliveryState::as_str),
            });
        }
    }

    /// Records a letter that may not be sent.
    pub(super) fn suppress(
        &mut self,
        tx: &mut WriteTx<'_>,
        event: &Event,
        invitation: &Invitation,
        letter: &Letter,
    ) -> Result<(), StoreError> {
        let state = DeliveryState::Suppressed.as_str().to_owned();
        let row = new_row(tx, event, invitation, letter)?;
        self.new.push(MailRow { state, ..row });
        Ok(())
    }

    /// Marks a mail that was enqueued as one that may not be sent.
    pub(super) fn suppress_enqueued(&mut self, id: Key) {
        self.suppressed.push(id);
    }

    /// Makes the letter's row, or takes the one of an earlier attempt. It is this worker's if nobody else is faster.
    pub(super) fn take(
        &mut self,
        tx: &mut WriteTx<'_>,
        letter: RsvpLetter,
        before: Option<&MailRow>,
    ) -> Result<Claimed, StoreError> {
        let due = Due::Owed(letter.invitation.id);
        if let Some(before) = before {
            return Ok(self.retake(before, due, MailContent::Rsvp(Box::new(letter))));
        }
        let row = MailRow {
            state: DeliveryState::Sending.as_str().to_owned(),
            attempts: 1,
            lease_until: Some(self.lease_until),
            first_attempt_at: Some(self.now),
            uncertain: true,
            ..new_row(tx, &letter.event, &letter.invitation, &letter.letter)?
        };
        let claimed = Claimed {
            due,
            delivery: row.id.id(),
            attempt: 1,
            taken_over: false,
            first_attempt_at: self.now.0,
            is_silent: false,
            content: MailContent::Rsvp(Box::new(letter)),
        };
        self.new.push(row);
        Ok(claimed)
    }

    /// Takes a row that is there.
    pub(super) fn retake(&mut self, before: &MailRow, due: Due, content: MailContent) -> Claimed {
        let first_attempt_at = before.first_attempt_at.unwrap_or(self.now);
        self.taken.push(Taken {
            id: before.id,
            attempts: before.attempts,
            first_attempt_at,
        });
        Claimed {
            due,
            delivery: before.id.id(),
            attempt: count(before.attempts + 1),
            taken_over: before.state == "sending",
            first_attempt_at: first_attempt_at.0,
            is_silent: false,
            content,
        }
    }

    /// Writes all of it, and answers which rows are this worker's now. What is superseded goes first: of an
    /// invitation's letters, only one may be under way.
    pub(super) fn write(self, tx: &mut WriteTx<'_>) -> Result<HashSet<Key>, StoreError> {
        end(tx, self.superseded, DeliveryState::Superseded, self.now)?;
        end(tx, self.suppressed, DeliveryState::Suppressed, self.now)?;
        let mut held = HashSet::new();
        if !self.new.is_empty() {
            held.extend(insert(tx, self.new, self.now)?);
        }
        if !self.taken.is_empty() {
            held.extend(write_taken(tx, self.taken, self.lease_until, self.now)?);
        }
        mail_state::settle(tx, self.settled)?;
        for (id, until) in self.waiting {
            mail_state::wait(tx, id, until)?;
        }
        Ok(held)
    }
}

fn new_row(
    tx: &mut WriteTx<'_>,
    event: &Event,
    invitation: &Invitation,
    letter: &Letter,
) -> Result<MailRow, StoreError> {
    let (id, now) = (tx.fresh()?, Moment(tx.now()));
    // Its group is its event's.
    let row = MailRow::new(id, letter.kind.as_str(), invitation.id, letter.revision, None, now);
    let event_id = Some(key(event.id));
    Ok(MailRow { event_id, ..row })
}

/// Writes down where mails ended.
fn end(tx: &mut WriteTx<'_>, rows: Vec<Key>, state: DeliveryState, now: Moment) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let change = (
        mails::state.eq(state.as_str()),
        mails::lease_until.eq(None::<Moment>),
        mails::next_attempt_at.eq(None::<Moment>),
        mails::updated_at.eq(now),
    );
    let rows = mails::table.filter(mails::id.eq_any(rows));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(())
}

const INSERT: &str = "\
INSERT INTO mails (created_at, updated_at, subject_kind, id, event_id, subject_id, kind, serial, state, \
attempts, lease_until, first_attempt_at, uncertain) \
SELECT $, $, 'invitation', n.* FROM unnest($, $, $, $, $, $, $, $, $, $) AS n \
ON CONFLICT DO NOTHING RETURNING id";

/// Makes rows, and answers which; the others are there already.
fn insert(tx: &mut ReadTx<'_>, rows: Vec<MailRow>, now: Moment) -> Result<Vec<Key>, StoreError> {
    let made = on_backend!(
        tx,
        pg | c | insert_all(&rows, now).load(c)?,
        sqlite | c | only_done(rows, |row| insert_one(c, row))?
    );
    Ok(made)
}

fn insert_all(rows: &[MailRow], now: Moment) -> Prepared<'_, DbUuid> {
    Prepared::new(INSERT)
        .value::<UtcTimestamp, _>(now)
        .value::<UtcTimestamp, _>(now)
        .column::<DbUuid, _>(rows.iter().map(|row| row.id))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.event_id))
        .column::<DbUuid, _>(rows.iter().map(|row| row.subject_id))
        .column::<Text, _>(rows.iter().map(|row| row.kind.as_str()))
        .column::<BigInt, _>(rows.iter().map(|row| row.serial))
        .column::<Text, _>(rows.iter().map(|row| row.state.as_str()))
        .column::<Integer, _>(rows.iter().map(|row| row.attempts))
        .column::<Nullable<UtcTimestamp>, _>(rows.iter().map(|row| row.lease_until))
        .column::<Nullable<UtcTimestamp>, _>(rows.iter().map(|row| row.first_attempt_at))
        .column::<Bool, _>(rows.iter().map(|row| row.uncertain))
}

fn insert_one(c: &mut SqliteConnection, row: MailRow) -> QueryResult<(Key, bool)> {
    let id = row.id;
    let made = diesel::insert_into(mails::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c)?;
    Ok((id, made == 1))
}

const TAKE: &str = "\
UPDATE mails AS d SET state = 'sending', attempts = n.attempts + 1, lease_until = $, next_attempt_at = NULL, \
first_attempt_at = n.first_attempt_at, uncertain = true, updated_at = $ \
FROM unnest($, $, $) AS n (id, attempts, first_attempt_at) \
WHERE d.id = n.id AND d.attempts = n.attempts RETURNING d.id";

/// Takes rows of earlier attempts, and answers which; the others have been taken meanwhile.
fn write_taken(
    tx: &mut WriteTx<'_>,
    taken: Vec<Taken>,
    lease_until: Moment,
    now: Moment,
) -> Result<Vec<Key>, StoreError> {
    let held = on_backend!(
        tx,
        pg | c
            | Prepared::<DbUuid>::new(TAKE)
                .value::<UtcTimestamp, _>(lease_until)
                .value::<UtcTimestamp, _>(now)
                .column::<DbUuid, _>(taken.iter().map(|row| row.id))
                .column::<Integer, _>(taken.iter().map(|row| row.attempts))
                .column::<UtcTimestamp, _>(taken.iter().map(|row| row.first_attempt_at))
                .load(c)?,
        sqlite | c | only_done(taken, |row| take_one(c, &row, lease_until, now))?
    );
    Ok(held)
}

fn take_one(c: &mut SqliteConnection, taken: &Taken, lease_until: Moment, now: Moment) -> QueryResult<(Key, bool)> {
    let change = (
        mails::state.eq("sending"),
        mails::attempts.eq(taken.attempts + 1),
        mails::lease_until.eq(Some(lease_until)),
        mails::next_attempt_at.eq(None::<Moment>),
        mails::first_attempt_at.eq(Some(taken.first_attempt_at)),
        mails::uncertain.eq(true),
        mails::updated_at.eq(now),
    );
    let row = mails::table.find(taken.id).filter(mails::attempts.eq(taken.attempts));
    Ok((taken.id, diesel::update(row).set(change).execute(c)? == 1))
}

/// Does it row by row, and answers the rows where it was done.
fn only_done<R>(rows: Vec<R>, mut one: impl FnMut(R) -> QueryResult<(Key, bool)>) -> QueryResult<Vec<Key>> {
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let (id, is_done) = one(row)?;
        done.extend(is_done.then_some(id));
    }
    Ok(done)
}
