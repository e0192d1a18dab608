//! A transaction under way, on either database.

use std::ops::{Deref, DerefMut};

use diesel::{PgConnection, SqliteConnection};
use domain::Instant;
use domain::activity::Author;
use domain::values::ids::Id;
use messages::Traceparent;
use uuid::Uuid;

use super::DataKey;
use super::pools::Frame;
use crate::error::{OutageKind, StoreError};

/// The connection of a transaction.
pub(crate) enum Connection<'a> {
    /// PostgreSQL.
    Postgres(&'a mut PgConnection),
    /// SQLite.
    Sqlite(&'a mut SqliteConnection),
}

/// A transaction under way that only reads: what changes or locks something takes a [`WriteTx`]. Its time stands still.
pub struct ReadTx<'a> {
    pub(crate) connection: Connection<'a>,
    now: Instant,
    author: Author,
    data_key: Option<DataKey>,
}

impl<'a> ReadTx<'a> {
    pub(crate) fn new(connection: Connection<'a>, now: Instant, data_key: Option<DataKey>) -> Self {
        Self {
            connection,
            now,
            data_key,
            author: Author::System,
        }
    }

    /// The moment that the transaction began, by the store's clock.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Says who acts from here on: what is recorded in this transaction is done by them. Until then it is Acquaint itself.
    pub fn act_as(&mut self, author: impl Into<Author>) {
        self.author = author.into();
    }

    /// The database's own key; that nobody opened it is a mistake of ours.
    pub(crate) fn data_key(&self) -> Result<DataKey, StoreError> {
        let closed = || StoreError::Unreadable("the data key, which was not opened".to_owned());
        self.data_key.ok_or_else(closed)
    }
}

/// What led to something: who did it, in which request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cause {
    /// By whom it was done.
    pub(crate) author: Author,
    /// The trace of the request.
    pub(crate) trace: Option<Traceparent>,
}

/// What a transaction wrote that others wait for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wrote {
    /// Messages.
    pub(crate) outbox: bool,
    /// Tasks.
    pub(crate) tasks: bool,
}

/// A transaction under way that may change things, and read them.
pub struct WriteTx<'a> {
    read: ReadTx<'a>,
    pub(crate) wrote: Wrote,
    made: u32,
    trace: Option<Traceparent>,
}

impl<'a> Deref for WriteTx<'a> {
    type Target = ReadTx<'a>;

    fn deref(&self) -> &ReadTx<'a> {
        &self.read
    }
}

impl<'a> DerefMut for WriteTx<'a> {
    fn deref_mut(&mut self) -> &mut ReadTx<'a> {
        &mut self.read
    }
}

impl<'a> WriteTx<'a> {
    pub(crate) fn new(connection: Connection<'a>, frame: &Frame) -> Self {
        Self {
            read: ReadTx::new(connection, frame.now, frame.data_key),
            wrote: Wrote::default(),
            made: 0,
            trace: frame.trace.clone(),
        }
    }

    /// The trace of the request that the transaction is for.
    pub(crate) fn trace(&self) -> Option<&Traceparent> {
        self.trace.as_ref()
    }

    /// Who acts, and in which request.
    pub(crate) fn cause(&self) -> Cause {
        Cause {
            author: self.author,
            trace: self.trace.clone(),
        }
    }

    /// A new identity. Those of one transaction sort in the order in which they were made: the
    /// highest bits behind the time are a counter (RFC 9562, 6.2, method 1), so that a list of ten
    /// thousand people made at once keeps its order.
    pub(crate) fn fresh<I: Id>(&mut self) -> Result<I, StoreError> {
        let mut chance: [u8; 10] = chance()?;
        // The version takes the high half of the first octet, the variant two bits of the third.
        let [a, b, c, d] =
            [self.made >> 22, self.made >> 14, self.made >> 8, self.made].map(|bits| bits.to_be_bytes()[3]);
        chance[..4].copy_from_slice(&[a & 0x0f, b, c & 0x3f, d]);
        self.made = self.made.wrapping_add(1);
        Ok(I::fresh(self.now(), chance))
    }

    /// A new UUID for what has no type of its own.
    pub(crate) fn fresh_uuid(&mut self) -> Result<Uuid, StoreError> {
        self.fresh::<domain::EventId>().map(Id::uuid)
    }
}

/// Octets of chance.
pub(crate) fn chance<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut octets = [0; N];
    getrandom::fill(&mut octets).map_err(|error| StoreError::unavailable(OutageKind::Away, error.to_string()))?;
    Ok(octets)
}

/// Expands a body once per concrete connection: `on_backend!(tx, |c| query.load(c))`, or with an
/// arm for each where they differ: `on_backend!(tx, pg |c| …, sqlite |c| …)`.
macro_rules! on_backend {
    ($tx:expr, |$c:ident| $body:expr) => {
        match &mut $tx.connection {
            $crate::db::Connection::Postgres(connection) => {
                let $c: &mut diesel::PgConnection = connection;
                $body
            }
            $crate::db::Connection::Sqlite(connection) => {
                let $c: &mut diesel::SqliteConnection = connection;
                $body
            }
        }
    };
    ($tx:expr, pg |$p:ident| $pg:expr, sqlite |$s:ident| $sqlite:expr) => {
        match &mut $tx.connection {
            $crate::db::Connection::Postgres(connection) => {
                let $p: &mut diesel::PgConnection = connection;
                $pg
            }
            $crate::db::Connection::Sqlite(connection) => {
                let $s: &mut diesel::SqliteConnection = connection;
                $sqlite
            }
        }
    };
}
pub(crate) use on_backend;
