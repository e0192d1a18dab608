//! What an invitation's row keeps of its letters: since when one is due, what the last one told, and what became of it.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};
use domain::InvitationId;
use domain::mail::delivery::DeliveryState;

use crate::db::schema::invitations;
use crate::db::sql::{DbJson, DbUuid, Json, Key, Moment, UtcTimestamp, key};
use crate::db::{Prepared, WriteTx, on_backend};
use crate::error::StoreError;

/// Marks invitations that this transaction has locked: a letter may be due, and is looked at now.
pub(crate) fn mark_due(tx: &mut WriteTx<'_>, ids: Vec<Key>) -> Result<(), StoreError> {
    let change = (
        invitations::mail_due_since.eq(Some(Moment(tx.now()))),
        invitations::letter_due_at.eq(None::<Moment>),
    );
    let rows = invitations::table.filter(invitations::id.eq_any(ids));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(())
}

/// Has an invitation looked at again at `until`. Its mark stays: a letter is due.
pub(crate) fn wait(tx: &mut WriteTx<'_>, id: Key, until: Moment) -> Result<(), StoreError> {
    let change = invitations::letter_due_at.eq(Some(until));
    on_backend!(tx, |c| diesel::update(invitations::table.find(id))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// An invitation that is owed nothing more.
pub(crate) struct Settled {
    pub(crate) id: Key,
    /// The mark as it was seen; a later one stays.
    pub(crate) mail_due_since: Option<Moment>,
    /// What became of the last letter; none: what is written already.
    pub(crate) delivery: Option<&'static str>,
}

const SETTLE: &str = "\
UPDATE invitations AS i SET delivery = coalesce(n.delivery, i.delivery), \
mail_due_since = CASE WHEN i.mail_due_since = n.mail_due_since THEN NULL ELSE i.mail_due_since END \
FROM unnest($, $, $) AS n (id, mail_due_since, delivery) WHERE i.id = n.id";

/// Takes marks off, unless a change came in between and set one anew.
pub(crate) fn settle(tx: &mut WriteTx<'_>, settled: Vec<Settled>) -> Result<(), StoreError> {
    if settled.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c
            | Prepared::<()>::new(SETTLE)
                .column::<DbUuid, _>(settled.iter().map(|one| one.id))
                .column::<Nullable<UtcTimestamp>, _>(settled.iter().map(|one| one.mail_due_since))
                .column::<Nullable<Text>, _>(settled.iter().map(|one| one.delivery))
                .execute(c)
                .map(drop),
        sqlite | c | settled.into_iter().try_for_each(|one| settle_one(c, &one))
    )?;
    Ok(())
}

fn settle_one(c: &mut SqliteConnection, settled: &Settled) -> QueryResult<()> {
    let row = invitations::table.find(settled.id);
    if let Some(state) = settled.delivery {
        diesel::update(row).set(invitations::delivery.eq(state)).execute(c)?;
    }
    if settled.mail_due_since.is_some() {
        diesel::update(row.filter(invitations::mail_due_since.eq(settled.mail_due_since)))
            .set(invitations::mail_due_since.eq(None::<Moment>))
            .execute(c)?;
    }
    Ok(())
}

/// What an invitation keeps of a letter that was tried.
pub(crate) struct InvitationMark {
    pub(crate) id: Key,
    /// What the letter told, if it went out.
    pub(crate) last_sent: Option<Json>,
    pub(crate) delivery: DeliveryState,
    /// Nothing changed while the letter was under way: it is the one that was owed.
    pub(crate) settled: bool,
    /// It will not be tried again: what asked for a letter beyond the state itself is done with.
    pub(crate) ended: bool,
}

const RECORD: &str = "\
UPDATE invitations AS i SET last_sent = coalesce(n.last_sent, i.last_sent), delivery = n.delivery, \
mail_due_since = CASE WHEN n.settled THEN NULL ELSE i.mail_due_since END, \
resend = i.resend AND NOT (n.settled AND n.ended), \
reply_issue = CASE WHEN n.settled AND n.ended THEN NULL ELSE i.reply_issue END \
FROM unnest($, $, $, $, $) AS n (id, last_sent, delivery, settled, ended) WHERE i.id = n.id";

/// Marks invitations that this transaction has locked.
pub(crate) fn record(tx: &mut WriteTx<'_>, marks: Vec<InvitationMark>) -> Result<(), StoreError> {
    if marks.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c
            | Prepared::<()>::new(RECORD)
                .column::<DbUuid, _>(marks.iter().map(|mark| mark.id))
                .column::<Nullable<DbJson>, _>(marks.iter().map(|mark| mark.last_sent.as_ref()))
                .column::<Text, _>(marks.iter().map(|mark| mark.delivery.as_str()))
                .column::<Bool, _>(marks.iter().map(|mark| mark.settled))
                .column::<Bool, _>(marks.iter().map(|mark| mark.ended))
                .execute(c)
                .map(drop),
        sqlite | c | marks.into_iter().try_for_each(|mark| record_one(c, mark))
    )?;
    Ok(())
}

fn record_one(c: &mut SqliteConnection, mark: InvitationMark) -> QueryResult<()> {
    let row = invitations::table.find(mark.id);
    diesel::update(row)
        .set(invitations::delivery.eq(mark.delivery.as_str()))
        .execute(c)?;
    if mark.last_sent.is_some() {
        diesel::update(row)
            .set(invitations::last_sent.eq(mark.last_sent))
            .execute(c)?;
    }
    if mark.settled {
        let nothing_owed = invitations::mail_due_since.eq(None::<Moment>);
        diesel::update(row).set(nothing_owed).execute(c)?;
    }
    if mark.settled && mark.ended {
        let change = (
            invitations::resend.eq(false),
            invitations::reply_issue.eq(None::<String>),
        );
        diesel::update(row).set(change).execute(c)?;
    }
    Ok(())
}

/// Forgets what the last letter told: none arrived.
pub(crate) fn forget_told(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<(), StoreError> {
    let change = invitations::last_sent.eq(None::<Json>);
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Shows what became of the last letter.
pub(crate) fn show(tx: &mut WriteTx<'_>, id: InvitationId, state: DeliveryState) -> Result<(), StoreError> {
    let change = invitations::delivery.eq(Some(state.as_str()));
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(change)
        .execute(c))?;
    Ok(())
}
