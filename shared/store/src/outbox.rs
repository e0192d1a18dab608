//! The outbox: what happened, written in the transaction in which it happened.
//!
//! A relay leases pages of it, hands them to the queue and deletes what was confirmed. A lease
//! that lapses goes to another relay, so a crash loses nothing.

use std::time::Duration;

use diesel::prelude::*;
use messages::{CloudEvent, Happened};
use uuid::Uuid;

use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::schema::outbox;
use crate::sql::{Key, Moment};

/// A message that waits for the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The message's identity.
    pub id: Uuid,
    /// Its type, which is its routing key.
    pub kind: String,
    /// The CloudEvent.
    pub json: String,
}

/// Rows that one INSERT takes: with four columns far below either database's limit of bind parameters.
const CHUNK: usize = 1_000;

/// Writes what happened.
pub(crate) fn write(tx: &mut Tx<'_>, facts: &[Happened]) -> Result<(), StoreError> {
    let time = tx.now();
    for chunk in facts.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(chunk.len());
        for &happened in chunk {
            let id = tx.fresh_uuid()?;
            let message = CloudEvent { id, time, happened }
                .to_json()
                .map_err(|error| StoreError::Unreadable(error.to_string()))?;
            rows.push((
                outbox::id.eq(Key(id)),
                outbox::kind.eq(happened.kind()),
                outbox::message.eq(message),
            ));
        }
        on_backend!(tx, |c| diesel::insert_into(outbox::table)
            .values(rows)
            .execute(c)
            .map(drop))?;
        tx.announced = true;
    }
    Ok(())
}

/// Takes up to `limit` messages that nobody holds, oldest first, and holds them for `lease`.
pub fn lease(tx: &mut Tx<'_>, limit: u16, lease: Duration) -> Result<Vec<OutboxRow>, StoreError> {
    let now = tx.now();
    let query = outbox::table
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(Moment(now))))
        .order(outbox::id)
        .limit(limit.into())
        .select((outbox::id, outbox::kind, outbox::message));
    // Two relays pass by each other's rows instead of waiting for them.
    let rows: Vec<(Key, String, String)> = on_backend!(
        tx,
        pg | c | query.for_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.0.0).collect();
    hold(tx, &ids, Some(Moment(now.plus(lease))))?;
    Ok(rows
        .into_iter()
        .map(|(id, kind, json)| OutboxRow { id: id.0, kind, json })
        .collect())
}

/// Holds messages for `lease` from now.
pub fn renew(tx: &mut Tx<'_>, ids: &[Uuid], lease: Duration) -> Result<(), StoreError> {
    let until = Moment(tx.now().plus(lease));
    hold(tx, ids, Some(until))
}

/// Lets go of messages that were not handed on.
pub fn release(tx: &mut Tx<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    hold(tx, ids, None)
}

fn hold(tx: &mut Tx<'_>, ids: &[Uuid], until: Option<Moment>) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let keys: Vec<Key> = chunk.iter().copied().map(Key).collect();
        let rows = outbox::table.filter(outbox::id.eq_any(keys));
        on_backend!(tx, |c| diesel::update(rows)
            .set(outbox::leased_until.eq(until))
            .execute(c))?;
    }
    Ok(())
}

/// Deletes messages that the queue has confirmed.
pub fn delete(tx: &mut Tx<'_>, ids: &[Uuid]) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let keys: Vec<Key> = chunk.iter().copied().map(Key).collect();
        on_backend!(tx, |c| diesel::delete(outbox::table.filter(outbox::id.eq_any(keys)))
            .execute(c))?;
    }
    Ok(())
}

/// How many messages wait, counted up to `at_most`: a gauge, and the sweep's sign to hold back.
pub fn backlog(tx: &mut Tx<'_>, at_most: u16) -> Result<u64, StoreError> {
    let ids: Vec<Key> = on_backend!(tx, |c| outbox::table.select(outbox::id).limit(at_most.into()).load(c))?;
    Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
}
