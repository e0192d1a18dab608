//! Writes the rows of mails that are enqueued: on PostgreSQL in one statement, however many they are.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::row::MailRow;
use crate::db::schema::mails;
use crate::db::sql::{DbJson, DbUuid, Key, UtcTimestamp};
use crate::db::{Prepared, WriteTx, on_backend};
use crate::error::StoreError;

const INSERT: &str = "\
INSERT INTO mails (id, kind, subject_kind, subject_id, serial, group_id, event_id, recipient, content, state, attempts, \
next_attempt_at, uncertain, created_at, updated_at) \
SELECT n.id, n.kind, n.subject_kind, n.subject_id, n.serial, n.group_id, n.event_id, n.recipient, n.content, n.state, 0, \
n.next_attempt_at, false, n.created_at, n.created_at \
FROM unnest($, $, $, $, $, $, $, $, $, $, $, $) AS n (id, kind, subject_kind, subject_id, serial, group_id, event_id, \
recipient, content, state, next_attempt_at, created_at) \
ON CONFLICT DO NOTHING RETURNING id";

/// Writes mails that nobody took up yet, and answers which; the others are there already.
pub(super) fn insert(tx: &mut WriteTx<'_>, rows: Vec<MailRow>) -> Result<Vec<Key>, StoreError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let made = on_backend!(
        tx,
        pg | c | insert_all(&rows).load(c)?,
        sqlite | c | {
            let mut made = Vec::with_capacity(rows.len());
            for row in rows {
                made.extend(insert_one(c, row)?);
            }
            made
        }
    );
    Ok(made)
}

fn insert_all(rows: &[MailRow]) -> Prepared<'_, DbUuid> {
    Prepared::new(INSERT)
        .column::<DbUuid, _>(rows.iter().map(|row| row.id))
        .column::<Text, _>(rows.iter().map(|row| row.kind.as_str()))
        .column::<Text, _>(rows.iter().map(|row| row.subject_kind.as_str()))
        .column::<DbUuid, _>(rows.iter().map(|row| row.subject_id))
        .column::<BigInt, _>(rows.iter().map(|row| row.serial))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.group_id))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.event_id))
        .column::<Nullable<Text>, _>(rows.iter().map(|row| row.recipient.as_deref()))
        .column::<Nullable<DbJson>, _>(rows.iter().map(|row| row.content.clone()))
        .column::<Text, _>(rows.iter().map(|row| row.state.as_str()))
        .column::<Nullable<UtcTimestamp>, _>(rows.iter().map(|row| row.next_attempt_at))
        .column::<UtcTimestamp, _>(rows.iter().map(|row| row.created_at))
}

fn insert_one(c: &mut SqliteConnection, row: MailRow) -> QueryResult<Option<Key>> {
    let id = row.id;
    let insert = diesel::insert_into(mails::table).values(row).on_conflict_do_nothing();
    Ok((insert.execute(c)? == 1).then_some(id))
}
