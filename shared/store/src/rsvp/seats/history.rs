//! How answers came and seats were taken over time: sums of the seat log an hour, for pictures.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use domain::event::{Event, EventStatus};
use domain::values::text::Title;
use domain::{EventId, Instant};

use crate::db::schema::events;
use crate::db::sql::{DbUuid, Key, Moment, UtcTimestamp, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// What changed in one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourOfChange {
    /// When the first of it was.
    pub at: Instant,
    /// How many people more have answered; less than 0 if some were uninvited.
    pub answered: i64,
    /// How many seats more are taken, those that are held too.
    pub seats: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = UtcTimestamp)]
    at: Moment,
    #[diesel(sql_type = BigInt)]
    answered: i64,
    #[diesel(sql_type = BigInt)]
    seats: i64,
}

/// What a status counts for, with its column's name in place of STATUS.
const ANSWERED: &str = "CASE WHEN STATUS->>'place' IN ('going', 'waiting', 'offered', 'requested', 'not_accepted', 'maybe', 'declined') THEN 1 ELSE 0 END";
const SEATS: &str = "CASE STATUS->>'place' WHEN 'going' THEN 1 + CAST(STATUS->>'guests' AS INTEGER) \
    WHEN 'offered' THEN CASE WHEN STATUS->'offer'->>'shared' IN ('true', '1') THEN 0 ELSE 1 + CAST(STATUS->>'guests' AS INTEGER) END \
    WHEN 'held' THEN 1 ELSE 0 END";

fn sums(hour: &str, placeholder: &str) -> String {
    let change = |of: &str| {
        let (to, from) = (of.replace("STATUS", "status_to"), of.replace("STATUS", "status_from"));
        format!("CAST(sum(({to}) - ({from})) AS BIGINT)")
    };
    format!(
        "SELECT min(created_at) AS at, {} AS answered, {} AS seats FROM seat_log \
         WHERE event_id = {placeholder} GROUP BY {hour} ORDER BY 1",
        change(ANSWERED),
        change(SEATS)
    )
}

/// How an event's answers came and its seats were taken, hour by hour. Hours in which nothing changed are left out.
pub fn history(tx: &mut ReadTx<'_>, event: EventId) -> Result<Vec<HourOfChange>, StoreError> {
    let event = key(event);
    let rows: Vec<Row> = on_backend!(
        tx,
        pg | c
            | diesel::sql_query(sums("date_trunc('hour', created_at)", "$1"))
                .bind::<DbUuid, _>(event)
                .load(c),
        sqlite
            | c
            | diesel::sql_query(sums("substr(created_at, 1, 13)", "?"))
                .bind::<DbUuid, _>(event)
                .load(c)
    )?;
    let hour = |row: Row| HourOfChange {
        at: row.at.0,
        answered: row.answered,
        seats: row.seats,
    };
    Ok(rows.into_iter().map(hour).collect())
}

/// An event that was before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastTime {
    /// Its identity.
    pub event: EventId,
    /// What it was called.
    pub title: Title,
    /// When it began.
    pub starts_at: Instant,
}

/// The event of the same group that took place last before this one. `None`: this is the first.
pub fn last_time(tx: &mut ReadTx<'_>, event: &Event) -> Result<Option<LastTime>, StoreError> {
    let before = event.plan.schedule.starts_at().min(tx.now());
    let query = events::table
        .filter(events::group_id.eq(key(event.group)))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(events::starts_at.lt(Moment(before)))
        .order((events::starts_at.desc(), events::id.desc()))
        .select((events::id, events::title, events::starts_at));
    let found: Option<(Key, String, Moment)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(id, title, starts_at)| LastTime {
        event: id.id(),
        title: Title::trusted(title),
        starts_at: starts_at.0,
    }))
}
