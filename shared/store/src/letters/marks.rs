//! The marks of letters and of their invitations, each written in one statement.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};
use domain::delivery::DeliveryState;

use crate::backend::{Prepared, Tx, on_backend};
use crate::error::StoreError;
use crate::schema::{deliveries, invitations};
use crate::sql::{DbJson, DbUuid, Json, Key, Moment, UtcTimestamp};

/// What a delivery becomes.
pub(super) struct DeliveryMark {
    pub(super) id: Key,
    /// The attempt that is marked; a later one is not ours.
    pub(super) attempt: i32,
    pub(super) state: DeliveryState,
    pub(super) attempts: i32,
    pub(super) next_attempt_at: Option<Moment>,
    pub(super) sent_at: Option<Moment>,
    pub(super) uncertain: bool,
    pub(super) last_error: Option<String>,
}

/// What an invitation keeps of its letter.
pub(super) struct InvitationMark {
    pub(super) id: Key,
    /// What the letter told, if it went out.
    pub(super) told: Option<Json>,
    pub(super) delivery: DeliveryState,
    /// Nothing changed while the letter was under way: it is the one that was owed.
    pub(super) settled: bool,
    /// It will not be tried again: what asked for a letter beyond the state itself is done with.
    pub(super) ended: bool,
}

const DELIVERIES: &str = "\
UPDATE deliveries AS d SET state = n.state, attempts = n.attempts, lease_until = NULL, \
next_attempt_at = n.next_attempt_at, sent_at = n.sent_at, uncertain = n.uncertain, last_error = n.last_error, \
updated_at = $ \
FROM unnest($, $, $, $, $, $, $, $) \
AS n (id, attempt, state, attempts, next_attempt_at, sent_at, uncertain, last_error) \
WHERE d.id = n.id AND d.state = 'sending' AND d.attempts = n.attempt RETURNING d.id";

/// Marks deliveries, and answers which; the others were taken over.
pub(super) fn save_deliveries(tx: &mut Tx<'_>, marks: &[DeliveryMark]) -> Result<HashSet<Key>, StoreError> {
    let now = Moment(tx.now());
    let ours: Vec<Key> = on_backend!(
        tx,
        pg | c | save_all_deliveries(marks, now).load(c)?,
        sqlite | c | {
            let mut ours = Vec::with_capacity(marks.len());
            for mark in marks {
                ours.extend(save_delivery(c, mark, now)?.then_some(mark.id));
            }
            ours
        }
    );
    Ok(ours.into_iter().collect())
}

fn save_all_deliveries(marks: &[DeliveryMark], now: Moment) -> Prepared<'_, DbUuid> {
    Prepared::new(DELIVERIES)
        .value::<UtcTimestamp, _>(now)
        .column::<DbUuid, _>(marks.iter().map(|mark| mark.id))
        .column::<Integer, _>(marks.iter().map(|mark| mark.attempt))
        .column::<Text, _>(marks.iter().map(|mark| mark.state.as_str()))
        .column::<Integer, _>(marks.iter().map(|mark| mark.attempts))
        .column::<Nullable<UtcTimestamp>, _>(marks.iter().map(|mark| mark.next_attempt_at))
        .column::<Nullable<UtcTimestamp>, _>(marks.iter().map(|mark| mark.sent_at))
        .column::<Bool, _>(marks.iter().map(|mark| mark.uncertain))
        .column::<Nullable<Text>, _>(marks.iter().map(|mark| mark.last_error.as_deref()))
}

fn save_delivery(c: &mut SqliteConnection, mark: &DeliveryMark, now: Moment) -> QueryResult<bool> {
    let change = (
        deliveries::state.eq(mark.state.as_str()),
        deliveries::attempts.eq(mark.attempts),
        deliveries::lease_until.eq(None::<Moment>),
        deliveries::next_attempt_at.eq(mark.next_attempt_at),
        deliveries::sent_at.eq(mark.sent_at),
        deliveries::uncertain.eq(mark.uncertain),
        deliveries::last_error.eq(mark.last_error.as_deref()),
        deliveries::updated_at.eq(now),
    );
    let ours = deliveries::table
        .find(mark.id)
        .filter(deliveries::state.eq("sending"))
        .filter(deliveries::attempts.eq(mark.attempt));
    Ok(diesel::update(ours).set(change).execute(c)? == 1)
}

const INVITATIONS: &str = "\
UPDATE invitations AS i SET told = coalesce(n.told, i.told), delivery = n.delivery, \
owes_since = CASE WHEN n.settled THEN NULL ELSE i.owes_since END, \
resend = i.resend AND NOT (n.settled AND n.ended), \
plight = CASE WHEN n.settled AND n.ended THEN NULL ELSE i.plight END \
FROM unnest($, $, $, $, $) AS n (id, told, delivery, settled, ended) WHERE i.id = n.id";

/// Marks invitations that this transaction has locked.
pub(super) fn save_invitations(tx: &mut Tx<'_>, marks: Vec<InvitationMark>) -> Result<(), StoreError> {
    if marks.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c
            | Prepared::<()>::new(INVITATIONS)
                .column::<DbUuid, _>(marks.iter().map(|mark| mark.id))
                .column::<Nullable<DbJson>, _>(marks.iter().map(|mark| mark.told.as_ref()))
                .column::<Text, _>(marks.iter().map(|mark| mark.delivery.as_str()))
                .column::<Bool, _>(marks.iter().map(|mark| mark.settled))
                .column::<Bool, _>(marks.iter().map(|mark| mark.ended))
                .execute(c)
                .map(drop),
        sqlite | c | marks.into_iter().try_for_each(|mark| save_invitation(c, mark))
    )?;
    Ok(())
}

fn save_invitation(c: &mut SqliteConnection, mark: InvitationMark) -> QueryResult<()> {
    let row = invitations::table.find(mark.id);
    diesel::update(row)
        .set(invitations::delivery.eq(mark.delivery.as_str()))
        .execute(c)?;
    if mark.told.is_some() {
        diesel::update(row).set(invitations::told.eq(mark.told)).execute(c)?;
    }
    if mark.settled {
        let nothing_owed = invitations::owes_since.eq(None::<Moment>);
        diesel::update(row).set(nothing_owed).execute(c)?;
    }
    if mark.settled && mark.ended {
        let change = (invitations::resend.eq(false), invitations::plight.eq(None::<String>));
        diesel::update(row).set(change).execute(c)?;
    }
    Ok(())
}
