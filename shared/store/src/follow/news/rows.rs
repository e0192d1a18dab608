//! The rows of what followers are told: one of each event for each person.

use diesel::prelude::*;
use diesel::sql_types::Nullable;

use crate::db::schema::announcements;
use crate::db::sql::{DbUuid, Key, Moment, UtcTimestamp};
use crate::db::{Prepared, WriteTx, on_backend};
use crate::error::StoreError;

#[derive(Insertable, Clone)]
#[diesel(table_name = announcements)]
pub(super) struct AnnouncementRow {
    pub(super) id: Key,
    pub(super) event_id: Key,
    pub(super) follower_id: Key,
    pub(super) person_id: Key,
    pub(super) due_at: Moment,
    pub(super) told_at: Option<Moment>,
}

const INSERT: &str = "\
INSERT INTO announcements (id, event_id, follower_id, person_id, due_at, told_at) \
SELECT n.* FROM unnest($, $, $, $, $, $) AS n ON CONFLICT DO NOTHING RETURNING id";

/// Writes rows, and answers which; of the others the people were told before.
pub(super) fn insert(tx: &mut WriteTx<'_>, rows: Vec<AnnouncementRow>) -> Result<Vec<Key>, StoreError> {
    let made = on_backend!(
        tx,
        pg | c | insert_all(&rows).load(c)?,
        sqlite | c | {
            let mut made = Vec::with_capacity(rows.len());
            for row in rows {
                let id = row.id;
                let insert = diesel::insert_into(announcements::table)
                    .values(row)
                    .on_conflict_do_nothing();
                made.extend((insert.execute(c)? == 1).then_some(id));
            }
            made
        }
    );
    Ok(made)
}

fn insert_all(rows: &[AnnouncementRow]) -> Prepared<'_, DbUuid> {
    Prepared::new(INSERT)
        .column::<DbUuid, _>(rows.iter().map(|row| row.id))
        .column::<DbUuid, _>(rows.iter().map(|row| row.event_id))
        .column::<DbUuid, _>(rows.iter().map(|row| row.follower_id))
        .column::<DbUuid, _>(rows.iter().map(|row| row.person_id))
        .column::<UtcTimestamp, _>(rows.iter().map(|row| row.due_at))
        .column::<Nullable<UtcTimestamp>, _>(rows.iter().map(|row| row.told_at))
}
