//! The marks of letters, written in one statement.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text};
use domain::mail::delivery::DeliveryState;

use crate::db::schema::mails;
use crate::db::sql::{DbUuid, Key, Moment, UtcTimestamp};
use crate::db::{Prepared, ReadTx, on_backend};
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
