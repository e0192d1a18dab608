//! Idempotency keys: the same key and body answer the same again for 24 hours.
//!
//! The answer is kept in the transaction that made it true, so there is no window in which one is there without the other.

use std::time::Duration;

use diesel::prelude::*;
use domain::AccountId;

use crate::db::schema::idempotency_keys as keys;
use crate::db::sql::{Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// How long an answer is kept.
pub const KEPT_FOR: Duration = Duration::from_hours(24);

/// What is known of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// Nothing: go on, then [`finish`].
    New,
    /// It was answered before.
    Replay {
        /// HTTP status of the answer.
        status: u16,
        /// Body of the answer.
        body: String,
    },
    /// It came with another body before.
    OtherBody,
}

/// Looks a key up and takes it. A second request with the same key waits here (PostgreSQL on the
/// unique index, SQLite on the write lock) until the first has committed.
pub fn begin(tx: &mut WriteTx<'_>, account: AccountId, text: &str, fingerprint: [u8; 32]) -> Result<Begun, StoreError> {
    let now = tx.now();
    let expired = keys::table
        .find((key(account), text))
        .filter(keys::created_at.lt(Moment(now.minus(KEPT_FOR))));
    on_backend!(tx, |c| diesel::delete(expired).execute(c))?;
    let row = (
        keys::account_id.eq(key(account)),
        keys::key.eq(text),
        keys::fingerprint.eq(fingerprint.to_vec()),
        keys::status.eq(0),
        keys::body.eq(""),
        keys::created_at.eq(Moment(now)),
    );
    let taken = on_backend!(tx, |c| diesel::insert_into(keys::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    if taken == 1 {
        return Ok(Begun::New);
    }
    let query = keys::table
        .find((key(account), text))
        .select((keys::fingerprint, keys::status, keys::body));
    let (before, status, body): (Vec<u8>, i32, String) = on_backend!(tx, |c| query.first(c))?;
    if before != fingerprint {
        return Ok(Begun::OtherBody);
    }
    Ok(Begun::Replay {
        status: u16::try_from(status).unwrap_or(200),
        body,
    })
}

/// Keeps the answer to a key that [`begin`] took in this transaction.
pub fn finish(tx: &mut WriteTx<'_>, account: AccountId, text: &str, status: u16, body: &str) -> Result<(), StoreError> {
    let change = (keys::status.eq(i32::from(status)), keys::body.eq(body));
    on_backend!(tx, |c| diesel::update(keys::table.find((key(account), text)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Forgets keys that are old enough.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let old = keys::table.filter(keys::created_at.lt(Moment(tx.now().minus(KEPT_FOR))));
    Ok(on_backend!(tx, |c| diesel::delete(old).execute(c))?)
}
