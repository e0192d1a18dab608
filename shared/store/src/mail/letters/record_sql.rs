//! The marks of letters and of their invitations, each written in one statement.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};
use domain::mail::delivery::DeliveryState;

use crate::db::schema::{invitations, mails};
use crate::db::sql::{DbJson, DbUuid, Json, Key, Moment, UtcTimestamp};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

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
    pub(super) last_sent: Option<Json>,
    pub(super) delivery: DeliveryState,
    /// Nothing changed while the letter was under way: it is the one that was owed.
    pub(super) settled: bool,
    /// It will not be tried again: what asked for a letter beyond the state itself is done with.
    pub(super) ended: bool,
}

const DELIVERIES: &str = "\
UPDATE mails AS d SET state = n.state, attempts = n.attempts, lease_until = NULL, \
next_attempt_at = n.next_attempt_at, sent_at = n.sent_at, uncertain = n.uncertain, last_error = n.last_error, \
updated_at = $ \
FROM unnest($, $, $, $, $, $, $, $) \
AS n (id, attempt, state, attempts, next_attempt_at, sent_at, uncertain, last_error) \
WHERE d.id = n.id AND d.state = 'sending' AND d.attempts = n.attempt RETURNING d.id";

/// Marks deliveries, and answers which; the others were taken over.
pub(super) fn save_deliveries(tx: &mut ReadTx<'_>, record_sql: &[DeliveryMark]) -> Result<HashSet<Key>, StoreError> {
    let now = Moment(tx.now());
    let ours: Vec<Key> = on_backend!(
        tx,
        pg | c | save_all_deliveries(record_sql, now).load(c)?,
        sqlite | c | {
            let mut ours = Vec::with_capacity(record_sql.len());
            for record in record_sql {
                ours.extend(save_delivery(c, record, now)?.then_some(record.id));
            }
            ours
        }
    );
    Ok(ours.into_iter().collect())
}

fn save_all_deliveries(record_sql: &[DeliveryMark], now: Moment) -> Prepared<'_, DbUuid> {
    Prepared::new(DELIVERIES)
        .value::<UtcTimestamp, _>(now)
        .column::<DbUuid, _>(record_sql.iter().map(|record| record.id))
        .column::<Integer, _>(record_sql.iter().map(|record| record.attempt))
        .column::<Text, _>(record_sql.iter().map(|record| record.state.as_str()))
        .column::<Integer, _>(record_sql.iter().map(|record| record.attempts))
        .column::<Nullable<UtcTimestamp>, _>(record_sql.iter().map(|record| record.next_attempt_at))
        .column::<Nullable<UtcTimestamp>, _>(record_sql.iter().map(|record| record.sent_at))
        .column::<Bool, _>(record_sql.iter().map(|record| record.uncertain))
        .column::<Nullable<Text>, _>(record_sql.iter().map(|record| record.last_error.as_deref()))
}

fn save_delivery(c: &mut SqliteConnection, record: &DeliveryMark, now: Moment) -> QueryResult<bool> {
    let change = (
        mails::state.eq(record.state.as_str()),
        mails::attempts.eq(record.attempts),
        mails::lease_until.eq(None::<Moment>),
        mails::next_attempt_at.eq(record.next_attempt_at),
        mails::sent_at.eq(record.sent_at),
        mails::uncertain.eq(record.uncertain),
        mails::last_error.eq(record.last_error.as_deref()),
        mails::updated_at.eq(now),
    );
    let ours = mails::table
        .find(record.id)
        .filter(mails::state.eq("sending"))
        .filter(mails::attempts.eq(record.attempt));
    Ok(diesel::update(ours).set(change).execute(c)? == 1)
}

const INVITATIONS: &str = "\
UPDATE invitations AS i SET last_sent = coalesce(n.last_sent, i.last_sent), delivery = n.delivery, \
mail_due_since = CASE WHEN n.settled THEN NULL ELSE i.mail_due_since END, \
resend = i.resend AND NOT (n.settled AND n.ended), \
reply_issue = CASE WHEN n.settled AND n.ended THEN NULL ELSE i.reply_issue END \
FROM unnest($, $, $, $, $) AS n (id, last_sent, delivery, settled, ended) WHERE i.id = n.id";

/// Marks invitations that this transaction has locked.
pub(super) fn save_invitations(tx: &mut WriteTx<'_>, record_sql: Vec<InvitationMark>) -> Result<(), StoreError> {
    if record_sql.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c
            | Prepared::<()>::new(INVITATIONS)
                .column::<DbUuid, _>(record_sql.iter().map(|record| record.id))
                .column::<Nullable<DbJson>, _>(record_sql.iter().map(|record| record.last_sent.as_ref()))
                .column::<Text, _>(record_sql.iter().map(|record| record.delivery.as_str()))
                .column::<Bool, _>(record_sql.iter().map(|record| record.settled))
                .column::<Bool, _>(record_sql.iter().map(|record| record.ended))
                .execute(c)
                .map(drop),
        sqlite | c | record_sql.into_iter().try_for_each(|record| save_invitation(c, record))
    )?;
    Ok(())
}

fn save_invitation(c: &mut SqliteConnection, record: InvitationMark) -> QueryResult<()> {
    let row = invitations::table.find(record.id);
    diesel::update(row)
        .set(invitations::delivery.eq(record.delivery.as_str()))
        .execute(c)?;
    if record.last_sent.is_some() {
        diesel::update(row)
            .set(invitations::last_sent.eq(record.last_sent))
            .execute(c)?;
    }
    if record.settled {
        let nothing_owed = invitations::mail_due_since.eq(None::<Moment>);
        diesel::update(row).set(nothing_owed).execute(c)?;
    }
    if record.settled && record.ended {
        let change = (
            invitations::resend.eq(false),
            invitations::reply_issue.eq(None::<String>),
        );
        diesel::update(row).set(change).execute(c)?;
    }
    Ok(())
}
