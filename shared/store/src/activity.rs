//! The log: what happened, by whom, in one order for whoever follows it; written in the transaction in which it happened.
//!
//! What is recorded goes to the queue as well: its message stands in the [`outbox`](crate::outbox) until that has confirmed it, and
//! beside it the wake-ups, which are no part of the log. Facts stay for [`KEPT_FOR`].
//!
//! Positions are handed out before transactions are committed, so that a higher one may be there before a lower one. Who
//! follows the log by position asks for its [`end`] first, and reads no further.

use std::collections::HashMap;
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use domain::activity::Author;
use domain::{EventId, GroupId, Instant};
use messages::{Content, Happened, Traceparent, WakeUp};
use serde_json::Value;
use uuid::Uuid;

use crate::Page;
use crate::db::schema::{accounts, activity, events, outbox};
use crate::db::sql::{DbJson, DbUuid, Json, Key, Moment, UtcTimestamp, key};
use crate::db::{Cause, Prepared, ReadTx, Store, WriteTx, on_backend};
use crate::error::StoreError;

/// How long facts are kept.
pub const KEPT_FOR: Duration = Duration::from_hours(90 * 24);

/// Old rows that one transaction deletes.
const PURGED_AT_ONCE: usize = 5_000;

/// Rows that one statement takes.
pub(crate) const CHUNK: usize = 1_000;

/// Records what happened: done by who acts in this transaction, in the request that it is for.
///
/// It stands in the log of the group whose `group_id`, or of whose event the `event_id`, its data has.
pub fn record(tx: &mut WriteTx<'_>, facts: &[Happened]) -> Result<(), StoreError> {
    write_all(tx, facts.iter().map(|&happened| Content::Fact(happened)))
}

/// Has the worker look at something once this is committed.
pub fn wake(tx: &mut WriteTx<'_>, wake_ups: impl IntoIterator<Item = WakeUp>) -> Result<(), StoreError> {
    write_all(tx, wake_ups.into_iter().map(Content::WakeUp))
}

fn write_all(tx: &mut WriteTx<'_>, contents: impl Iterator<Item = Content>) -> Result<(), StoreError> {
    let cause = tx.cause();
    let all: Vec<_> = contents.map(|content| (content, cause.clone())).collect();
    write(tx, &all)
}

/// Writes messages, each with what led to it.
pub(crate) fn write(tx: &mut WriteTx<'_>, all: &[(Content, Cause)]) -> Result<(), StoreError> {
    for chunk in all.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|(content, cause)| NewRow::of(tx, *content, cause))
            .collect::<Result<Vec<_>, _>>()?;
        let now = Moment(tx.now());
        on_backend!(
            tx,
            pg | c | insert(&rows, now).execute(c).map(drop),
            sqlite | c | insert_each(c, rows, now)
        )?;
        tx.wrote.outbox = true;
    }
    Ok(())
}

/// A row to be written.
struct NewRow<'a> {
    id: Key,
    is_fact: bool,
    kind: &'static str,
    data: Json,
    group: Option<Key>,
    event: Option<Key>,
    author: &'static str,
    account: Option<Key>,
    trace: Option<&'a str>,
}

impl<'a> NewRow<'a> {
    fn of(tx: &mut WriteTx<'_>, content: Content, cause: &'a Cause) -> Result<Self, StoreError> {
        let data = content
            .data()
            .map_err(|error| StoreError::Unreadable(error.to_string()))?;
        Ok(Self {
            id: Key(tx.fresh_uuid()?),
            is_fact: matches!(content, Content::Fact(_)),
            kind: content.kind(),
            group: named(&data, "group_id"),
            event: named(&data, "event_id"),
            data: Json::of(&data)?,
            author: cause.author.as_str(),
            account: cause.author.account().map(key),
            trace: cause.trace.as_ref().map(Traceparent::as_str),
        })
    }
}

/// The id that a payload has under this name.
fn named(data: &Value, name: &str) -> Option<Key> {
    data.get(name)?.as_str()?.parse::<Uuid>().ok().map(Key)
}

/// Before it is given positions, the transaction takes a lock that is named by the last one that was given, and that goes with
/// its end: its own positions are higher. (41 in the highest octet, hexadecimal, tells such locks from all others; two octets of the
/// sequence's number behind it those of several schemas in one database, none of which waits for another.)
const INSERT: &str = "WITH written AS (\
    SELECT n.*, $ AS at FROM unnest($, $, $, $, $, $, $, $, $) WITH ORDINALITY \
        n (id, is_fact, kind, data, group_id, event_id, author, account_id, traceparent, nth)), \
    logged AS (INSERT INTO activity (id, kind, data, group_id, event_id, author, account_id, traceparent, created_at) \
    SELECT n.id, n.kind, n.data, coalesce(n.group_id, (SELECT e.group_id FROM events e WHERE e.id = n.event_id)), \
        n.event_id, n.author, n.account_id, n.traceparent, n.at \
    FROM (SELECT pg_advisory_xact_lock_shared((x'41'::bigint << 56) + ((tableoid::bigint & 65535) << 40) + last_value) \
        FROM activity_position_seq OFFSET 0) mark, written n WHERE n.is_fact ORDER BY n.nth) \
    INSERT INTO outbox (id, kind, data, traceparent, created_at) \
    SELECT n.id, n.kind, n.data, n.traceparent, n.at FROM written n ORDER BY n.nth";

fn insert<'q>(rows: &'q [NewRow<'q>], now: Moment) -> Prepared<'q> {
    Prepared::new(INSERT)
        .value::<UtcTimestamp, _>(now)
        .column::<DbUuid, _>(rows.iter().map(|row| row.id))
        .column::<Bool, _>(rows.iter().map(|row| row.is_fact))
        .column::<Text, _>(rows.iter().map(|row| row.kind))
        .column::<DbJson, _>(rows.iter().map(|row| row.data.clone()))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.group))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.event))
        .column::<Text, _>(rows.iter().map(|row| row.author))
        .column::<Nullable<DbUuid>, _>(rows.iter().map(|row| row.account))
        .column::<Nullable<Text>, _>(rows.iter().map(|row| row.trace))
}

fn insert_each(c: &mut SqliteConnection, rows: Vec<NewRow<'_>>, now: Moment) -> QueryResult<()> {
    let mut groups = HashMap::new();
    for row in rows {
        let message = (
            outbox::id.eq(row.id),
            outbox::kind.eq(row.kind),
            outbox::data.eq(row.data.clone()),
            outbox::traceparent.eq(row.trace),
            outbox::created_at.eq(now),
        );
        diesel::insert_into(outbox::table).values(message).execute(c)?;
        if !row.is_fact {
            continue;
        }
        let group = match (row.group, row.event) {
            (None, Some(event)) => group_of(c, event, &mut groups)?,
            (group, _) => group,
        };
        let entry = (
            activity::id.eq(row.id),
            activity::kind.eq(row.kind),
            activity::data.eq(row.data),
            activity::group_id.eq(group),
            activity::event_id.eq(row.event),
            activity::author.eq(row.author),
            activity::account_id.eq(row.account),
            activity::traceparent.eq(row.trace),
            activity::created_at.eq(now),
        );
        diesel::insert_into(activity::table).values(entry).execute(c)?;
    }
    Ok(())
}

fn group_of(c: &mut SqliteConnection, event: Key, known: &mut HashMap<Key, Key>) -> QueryResult<Option<Key>> {
    if let Some(group) = known.get(&event) {
        return Ok(Some(*group));
    }
    let query = events::table.find(event).select(events::group_id);
    let group: Option<Key> = query.first(c).optional()?;
    known.extend(group.map(|group| (event, group)));
    Ok(group)
}

#[derive(QueryableByName)]
struct Position {
    #[diesel(sql_type = Nullable<BigInt>)]
    position: Option<i64>,
}

const LAST: &str = "SELECT last_value AS position FROM activity_position_seq";

const LOWEST_UNDER_WAY: &str = "SELECT min(((classid::bigint & 255) << 32) | objid::bigint) AS position \
    FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 \
    AND classid::bigint >> 8 = (x'41'::bigint << 16) + ('activity_position_seq'::regclass::oid::bigint & 65535) \
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

/// Up to which position the log is complete: nothing will be there later that is not there by now. It holds for what is
/// read after this, not for a transaction that was begun before.
///
/// The last position is looked at before what is under way: who begins after both is given a higher one. (SQLite has one
/// writer at a time, so that positions are committed in their order.)
pub async fn end(store: &Store) -> Result<i64, StoreError> {
    store.read_one(find_end).await
}

fn find_end(tx: &mut ReadTx<'_>) -> Result<i64, StoreError> {
    on_backend!(
        tx,
        pg | c | {
            let last: Position = diesel::sql_query(LAST).get_result(c)?;
            let lowest: Position = diesel::sql_query(LOWEST_UNDER_WAY).get_result(c)?;
            let last = last.position.unwrap_or_default();
            Ok(lowest.position.map_or(last, |lowest| lowest.min(last)))
        },
        sqlite | _c | Ok(i64::MAX)
    )
}

/// A fact, as the log has it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its place in the order.
    pub position: i64,
    /// Its message's identity.
    pub id: Uuid,
    /// When it happened.
    pub at: Instant,
    /// By whom it was done.
    pub author: Author,
    /// What the account is called, if it was somebody with one: by its address where it has no name.
    pub name: Option<String>,
    /// Its message type.
    pub kind: String,
    /// The event that it is about, if it is about one.
    pub event: Option<EventId>,
    /// What its message holds as `data`.
    pub data: Value,
}

type Row = (
    i64,
    (Key, Moment),
    (String, Option<Key>),
    (Option<String>, Option<String>, Option<String>),
    (String, Option<Key>),
    Json,
);

/// A page of a group's entries in a range and an order.
macro_rules! entries {
    ($tx:expr, $group:expr, $page:expr, $range:expr, $order:expr) => {{
        let query = activity::table
            .left_join(accounts::table.on(accounts::id.nullable().eq(activity::account_id)))
            .filter(activity::group_id.eq(key($group)))
            .filter($range)
            .order($order)
            .limit($page.limit.into())
            .select((
                activity::position,
                (activity::id, activity::created_at),
                (activity::author, activity::account_id),
                (
                    accounts::name.nullable(),
                    accounts::typed_email.nullable(),
                    accounts::email.nullable(),
                ),
                (activity::kind, activity::event_id),
                activity::data,
            ));
        let rows: Vec<Row> = on_backend!($tx, |c| query.load(c))?;
        rows.into_iter().map(entry).collect()
    }};
}

/// What happened in a group, up to the log's [`end`], the oldest first.
pub fn list(tx: &mut ReadTx<'_>, group: GroupId, page: Page<i64>, end: i64) -> Result<Vec<Entry>, StoreError> {
    let range = activity::position
        .gt(page.after.unwrap_or_default())
        .and(activity::position.le(end));
    entries!(tx, group, page, range, activity::position)
}

/// What happened in a group, the latest first: for who looks at it, and does not follow it.
/// Of one event, or of things of one kind (`event`, `rsvp`), where these are said.
pub fn latest_first(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    (event, thing): (Option<EventId>, &str),
    page: Page<i64>,
) -> Result<Vec<Entry>, StoreError> {
    let things = if thing.is_empty() {
        String::new()
    } else {
        format!("{thing}.")
    };
    let range = activity::position
        .lt(page.after.unwrap_or(i64::MAX))
        .and(activity::kind.like(format!("acquaint.{things}%")));
    match event {
        None => entries!(tx, group, page, range, activity::position.desc()),
        Some(event) => {
            let range = range.and(activity::event_id.eq(Some(key(event))));
            entries!(tx, group, page, range, activity::position.desc())
        }
    }
}

/// What happened in a group at this position.
pub(crate) fn at(tx: &mut ReadTx<'_>, group: GroupId, position: i64) -> Result<Option<Entry>, StoreError> {
    let page = Page {
        after: Some(position - 1),
        limit: 1,
    };
    Ok(list(tx, group, page, position)?.pop())
}

fn entry(
    (position, (id, at), (author, account), (name, typed, email), (kind, event), data): Row,
) -> Result<Entry, StoreError> {
    Ok(Entry {
        position,
        id: id.0,
        at: at.0,
        author: Author::of(&author, account.map(Key::id)),
        name: name.filter(|name| !name.is_empty()).or(typed).or(email),
        kind,
        event: event.map(Key::id),
        data: data.read()?,
    })
}

/// The last position of the log, up to its [`end`]; 0: nothing happened yet.
pub fn latest(tx: &mut ReadTx<'_>, end: i64) -> Result<i64, StoreError> {
    let query = activity::table
        .filter(activity::position.le(end))
        .select(diesel::dsl::max(activity::position));
    let last: Option<i64> = on_backend!(tx, |c| query.first(c))?;
    Ok(last.unwrap_or_default())
}

/// The events that the log tells of between a position and its [`end`], each with the last position that does.
pub fn changed(tx: &mut ReadTx<'_>, after: i64, end: i64) -> Result<Vec<(EventId, i64)>, StoreError> {
    let query = activity::table
        .filter(activity::position.gt(after))
        .filter(activity::position.le(end))
        .filter(activity::event_id.is_not_null())
        .group_by(activity::event_id)
        .select((
            activity::event_id.assume_not_null(),
            diesel::dsl::max(activity::position),
        ));
    let rows: Vec<(Key, Option<i64>)> = on_backend!(tx, |c| query.load(c))?;
    let each = rows
        .into_iter()
        .map(|(event, last)| (event.id(), last.unwrap_or_default()));
    Ok(each.collect())
}

/// Deletes what is older than [`KEPT_FOR`], a page at a time. Answers whether there may be more.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let old = Moment(tx.now().minus(KEPT_FOR));
    let query = activity::table
        .order(activity::position)
        .limit(i64::try_from(PURGED_AT_ONCE).unwrap_or(i64::MAX))
        .select((activity::position, activity::created_at));
    let oldest: Vec<(i64, Moment)> = on_backend!(tx, |c| query.load(c))?;
    let is_old = |(_, at): &&(i64, Moment)| *at < old;
    let positions: Vec<i64> = oldest.iter().take_while(is_old).map(|row| row.0).collect();
    for chunk in positions.chunks(CHUNK) {
        let rows = activity::table.filter(activity::position.eq_any(chunk));
        on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    }
    Ok(positions.len() == PURGED_AT_ONCE)
}
