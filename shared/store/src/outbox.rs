//! The outbox: what happened, written in the transaction in which it happened.
//!
//! A relay leases pages of it, hands them to the queue and deletes what was confirmed. A lease
//! that lapses goes to another relay, so a crash loses nothing.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use messages::{CloudEvent, Happened, Traceparent};
use uuid::Uuid;

use crate::db::schema::outbox;
use crate::db::sql::{DbUuid, Key, Moment};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// A message that waits for the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The message's identity.
    pub id: Uuid,
    /// Its type, which is its routing key.
    pub kind: String,
    /// The CloudEvent.
    pub json: String,
    /// The trace that it belongs to.
    pub trace: Option<Traceparent>,
}

/// Something that happened, with the trace of the request that caused it.
pub(crate) type Traced = (Happened, Option<Traceparent>);

/// Rows that one statement takes.
const CHUNK: usize = 1_000;

const WRITE: &str = "INSERT INTO outbox (id, kind, message, traceparent) SELECT * FROM unnest($, $, $, $)";

/// A row to be written: its id, type, message and trace.
type NewRow<'a> = (Key, &'static str, String, Option<&'a str>);

/// Writes what happened, all of it caused by the request that this transaction is for.
pub fn write(tx: &mut WriteTx<'_>, facts: &[Happened]) -> Result<(), StoreError> {
    let trace = tx.trace().cloned();
    let traced: Vec<Traced> = facts.iter().map(|&happened| (happened, trace.clone())).collect();
    write_traced(tx, &traced)
}

/// Writes what happened, each for a reason of its own.
pub(crate) fn write_traced(tx: &mut WriteTx<'_>, facts: &[Traced]) -> Result<(), StoreError> {
    let time = tx.now();
    for chunk in facts.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(chunk.len());
        for (happened, trace) in chunk {
            let happened = *happened;
            let id = tx.fresh_uuid()?;
            let message = CloudEvent { id, time, happened }
                .to_json()
                .map_err(|error| StoreError::Unreadable(error.to_string()))?;
            rows.push((
                Key(id),
                happened.kind(),
                message,
                trace.as_ref().map(Traceparent::as_str),
            ));
        }
        on_backend!(
            tx,
            pg | c | write_all(&rows).execute(c).map(drop),
            sqlite | c | rows.into_iter().try_for_each(|row| write_one(c, row))
        )?;
        tx.wrote.outbox = true;
    }
    Ok(())
}

fn write_all<'q>(rows: &'q [NewRow<'q>]) -> Prepared<'q> {
    Prepared::new(WRITE)
        .column::<DbUuid, _>(rows.iter().map(|(id, ..)| *id))
        .column::<Text, _>(rows.iter().map(|(_, kind, ..)| *kind))
        .column::<Text, _>(rows.iter().map(|(_, _, message, _)| message.as_str()))
        .column::<Nullable<Text>, _>(rows.iter().map(|(.., trace)| *trace))
}

fn write_one(c: &mut SqliteConnection, (id, kind, message, trace): NewRow<'_>) -> QueryResult<()> {
    let row = (
        outbox::id.eq(id),
        outbox::kind.eq(kind),
        outbox::message.eq(message),
        outbox::traceparent.eq(trace),
    );
    diesel::insert_into(outbox::table).values(row).execute(c).map(drop)
}

/// Takes up to `limit` messages that nobody holds, oldest first, and holds them for `lease`. A message of a type that
/// this version does not know stays for a relay of the version that does.
pub fn lease(tx: &mut WriteTx<'_>, limit: u16, lease: Duration) -> Result<Vec<OutboxRow>, StoreError> {
    let now = tx.now();
    let query = outbox::table
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(Moment(now))))
        .filter(outbox::kind.eq_any(Happened::KINDS))
        .order(outbox::id)
        .limit(limit.into())
        .select((outbox::id, outbox::kind, outbox::message, outbox::traceparent));
    // Two relays pass by each other's rows instead of waiting for them.
    let rows: Vec<(Key, String, String, Option<String>)> = on_backend!(
        tx,
        pg | c | query.for_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.0.0).collect();
    lock_alone(tx, &ids, Some(Moment(now.plus(lease))))?;
    Ok(rows
        .into_iter()
        .map(|(id, kind, json, trace)| OutboxRow {
            id: id.0,
            kind,
            json,
            trace: trace.map(Traceparent::new),
        })
        .collect())
}

/// Holds messages for `lease` from now.
pub fn renew(tx: &mut WriteTx<'_>, ids: &[Uuid], lease: Duration) -> Result<(), StoreError> {
    let until = Moment(tx.now().plus(lease));
    lock_alone(tx, ids, Some(until))
}

/// Lets go of messages that were not handed on.
pub fn release(tx: &mut WriteTx<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    lock_alone(tx, ids, None)
}

fn lock_alone(tx: &mut WriteTx<'_>, ids: &[Uuid], until: Option<Moment>) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let keys: Vec<Key> = chunk.iter().copied().map(Key).collect();
        let rows = outbox::table.filter(outbox::id.eq_any(keys));
        on_backend!(tx, |c| diesel::update(rows)
            .set(outbox::leased_until.eq(until))
            .execute(c))?;
    }
    Ok(())
}

/// Lets go of all messages: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let held = outbox::table.filter(outbox::leased_until.is_not_null());
    on_backend!(tx, |c| diesel::update(held)
        .set(outbox::leased_until.eq(None::<Moment>))
        .execute(c))?;
    Ok(())
}

/// Deletes messages that the queue has confirmed.
pub fn delete(tx: &mut WriteTx<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let keys: Vec<Key> = chunk.iter().copied().map(Key).collect();
        on_backend!(tx, |c| diesel::delete(outbox::table.filter(outbox::id.eq_any(keys)))
            .execute(c))?;
    }
    Ok(())
}

/// How many messages wait, counted up to `at_most`: a gauge, and the sweep's sign to hold back.
pub fn backlog(tx: &mut ReadTx<'_>, at_most: u16) -> Result<u64, StoreError> {
    let ids: Vec<Key> = on_backend!(tx, |c| outbox::table.select(outbox::id).limit(at_most.into()).load(c))?;
    Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
}
