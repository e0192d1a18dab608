//! The outbox: messages that the queue has not confirmed yet, written beside what the [log](crate::activity) tells.
//!
//! A relay leases pages of it, hands them to the queue, and takes out what was confirmed. A lease that lapses goes to another relay, so
//! a crash loses nothing. Its numbers are its own: wake-ups, which stand here alone, leave no gap in the log by which a group could see
//! that a letter went out.

use std::time::Duration;

use diesel::prelude::*;
use messages::{CloudEvent, Content, Traceparent};
use uuid::Uuid;

use crate::activity::CHUNK;
use crate::db::schema::outbox;
use crate::db::sql::{Json, Key, Moment};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// A message that waits for the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Which row it is.
    pub place: Place,
    /// The message's identity.
    pub id: Uuid,
    /// Its type, which is its routing key.
    pub kind: String,
    /// The CloudEvent.
    pub json: String,
    /// The trace that it belongs to.
    pub trace: Option<Traceparent>,
}

/// Which row of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place(i64);

/// Takes up to `limit` messages that nobody holds, oldest first, and holds them for `lease`. A message of a type that
/// this version does not know stays for a relay of the version that does.
pub fn lease(tx: &mut WriteTx<'_>, limit: u16, lease: Duration) -> Result<Vec<OutboxRow>, StoreError> {
    let now = tx.now();
    let known: Vec<&str> = Content::kinds().collect();
    let query = outbox::table
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(Moment(now))))
        .filter(outbox::kind.eq_any(known))
        .order(outbox::number)
        .limit(limit.into())
        .select((
            outbox::number,
            outbox::id,
            outbox::kind,
            outbox::data,
            outbox::created_at,
            outbox::traceparent,
        ));
    // Two relays pass by each other's rows instead of waiting for them.
    let free: Vec<Row> = on_backend!(
        tx,
        pg | c | query.for_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    let places: Vec<Place> = free.iter().map(|row| Place(row.0)).collect();
    hold(tx, &places, Some(Moment(now.plus(lease))))?;
    Ok(free.into_iter().filter_map(readable).collect())
}

/// One that can't be read stops no other.
fn readable(row: Row) -> Option<OutboxRow> {
    let number = row.0;
    message(row)
        .inspect_err(|error| tracing::error!(number, %error, "a message of the outbox can't be read; it stays there"))
        .ok()
}

type Row = (i64, Key, String, Json, Moment, Option<String>);

fn message((number, id, kind, data, at, trace): Row) -> Result<OutboxRow, StoreError> {
    let unreadable = StoreError::Unreadable;
    let content = Content::read(&kind, data.read()?)
        .ok_or_else(|| unreadable("its type".to_owned()))?
        .map_err(|error| unreadable(error.to_string()))?;
    let event = CloudEvent {
        id: id.0,
        time: at.0,
        content,
    };
    Ok(OutboxRow {
        place: Place(number),
        id: id.0,
        json: event.to_json().map_err(|error| unreadable(error.to_string()))?,
        kind,
        trace: trace.map(Traceparent::new),
    })
}

/// Holds messages for `lease` from now.
pub fn renew(tx: &mut WriteTx<'_>, places: &[Place], lease: Duration) -> Result<(), StoreError> {
    let until = Moment(tx.now().plus(lease));
    hold(tx, places, Some(until))
}

/// Lets go of messages that were not handed on.
pub fn release(tx: &mut WriteTx<'_>, places: &[Place]) -> Result<(), StoreError> {
    hold(tx, places, None)
}

fn hold(tx: &mut WriteTx<'_>, places: &[Place], until: Option<Moment>) -> Result<(), StoreError> {
    for chunk in places.chunks(CHUNK) {
        let rows = outbox::table.filter(outbox::number.eq_any(numbers(chunk)));
        on_backend!(tx, |c| diesel::update(rows)
            .set(outbox::leased_until.eq(until))
            .execute(c))?;
    }
    Ok(())
}

fn numbers(places: &[Place]) -> Vec<i64> {
    places.iter().map(|place| place.0).collect()
}

/// Lets go of all messages: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let held = outbox::table.filter(outbox::leased_until.is_not_null());
    on_backend!(tx, |c| diesel::update(held)
        .set(outbox::leased_until.eq(None::<Moment>))
        .execute(c))?;
    Ok(())
}

/// Takes messages that the queue has confirmed out of the outbox.
pub fn confirm(tx: &mut WriteTx<'_>, places: &[Place]) -> Result<(), StoreError> {
    for chunk in places.chunks(CHUNK) {
        let rows = outbox::table.filter(outbox::number.eq_any(numbers(chunk)));
        on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    }
    Ok(())
}

/// How many messages wait, counted up to `at_most`: a gauge, and the sweep's sign to hold back.
pub fn backlog(tx: &mut ReadTx<'_>, at_most: u16) -> Result<u64, StoreError> {
    let waiting = outbox::table.select(outbox::number).limit(at_most.into());
    let numbers: Vec<i64> = on_backend!(tx, |c| waiting.load(c))?;
    Ok(u64::try_from(numbers.len()).unwrap_or(u64::MAX))
}
