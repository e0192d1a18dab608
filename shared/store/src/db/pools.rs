//! Units of work on the connections of either database.

use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use diesel::{PgConnection, SqliteConnection};
use messages::Traceparent;

use super::pool::{Faults, Pool, Worked, transaction};
use super::postgres::{self, Postgres};
use super::sqlite::{self, Sqlite};
use super::unit::{Failed, Outcome, Reading};
use super::{Connection, DEADLINE, DataKey, Database, ReadTx, WriteTx, Wrote};
use crate::db::migrate;
use crate::error::{OutageKind, StoreError};

/// The connections of a store.
pub(crate) struct Pools {
    kind: Kind,
    faults: Arc<Faults>,
}

enum Kind {
    Postgres {
        server: Postgres,
        pool: Pool<PgConnection>,
    },
    Sqlite {
        file: Sqlite,
        writer: Pool<SqliteConnection>,
        readers: Pool<SqliteConnection>,
    },
}

/// What a transaction is about beside its unit of work.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) now: domain::Instant,
    pub(crate) trace: Option<Traceparent>,
    /// None: it takes as long as it takes.
    pub(crate) limit: Option<Limit>,
    pub(crate) data_key: Option<DataKey>,
}

/// How long a transaction may take.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    /// Of all of it, the wait for a connection included.
    pub(crate) whole: Duration,
    /// Nobody waits any longer after this.
    pub(crate) until: Instant,
}

impl Frame {
    /// Whoever was told that it took too long is not to find it done later. (Between this look and the COMMIT the
    /// deadline may pass all the same: then something was done that was not acknowledged, as with an answer that is
    /// lost on its way.)
    fn check(&self) -> Result<(), StoreError> {
        match self.limit {
            Some(limit) if limit.until < Instant::now() => Err(StoreError::unavailable(
                OutageKind::Busy,
                "the deadline passed before the COMMIT",
            )),
            _ => Ok(()),
        }
    }

    /// What begins it on PostgreSQL: who was given more time than others has it for a single statement, too.
    fn begin(&self) -> Cow<'static, str> {
        match self.limit {
            Some(Limit { whole, .. }) if whole > DEADLINE => {
                format!("BEGIN; SET LOCAL statement_timeout = {}", whole.as_millis()).into()
            }
            _ => "BEGIN".into(),
        }
    }
}

/// Why a transaction was not committed.
pub(super) struct Uncommitted {
    pub(super) error: Failed,
    /// Done again, it may work.
    pub(super) contended: bool,
}

impl From<StoreError> for Uncommitted {
    fn from(error: StoreError) -> Self {
        Self {
            error: error.into(),
            contended: false,
        }
    }
}

impl Pools {
    pub(crate) fn open(database: &Database, size: usize) -> Result<Self, StoreError> {
        let faults = Arc::default();
        let kind = match database {
            Database::Postgres(url) => Kind::Postgres {
                server: Postgres::new(url)?,
                pool: Pool::new(size, &faults),
            },
            Database::Sqlite(path) => Kind::Sqlite {
                file: Sqlite::new(path)?,
                writer: Pool::new(1, &faults),
                readers: Pool::new(size, &faults),
            },
        };
        Ok(Self { kind, faults })
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.kind, Kind::Sqlite { .. })
    }

    /// All that the unit reads is one state of the database.
    pub(super) fn read(&self, (now, key): (domain::Instant, Option<DataKey>), unit: Reading) -> Outcome {
        let worked = match &self.kind {
            Kind::Postgres { server, pool } => pool.work(
                || server.open(),
                |c| {
                    transaction(c, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", |c| {
                        unit(&mut ReadTx::new(Connection::Postgres(c), now, key))
                    })
                },
            )?,
            Kind::Sqlite { .. } => return self.read_one((now, key), unit),
        };
        worked.result
    }

    /// Each statement of the unit sees the database as it is then: for units of one statement, which need no BEGIN and no
    /// COMMIT.
    pub(super) fn read_one(&self, (now, key): (domain::Instant, Option<DataKey>), unit: Reading) -> Outcome {
        let worked = match &self.kind {
            Kind::Postgres { server, pool } => pool.work(
                || server.open(),
                |c| unit(&mut ReadTx::new(Connection::Postgres(c), now, key)),
            )?,
            Kind::Sqlite { file, readers, .. } => {
                file.check_place()?;
                let unit = |c: &mut SqliteConnection| unit(&mut ReadTx::new(Connection::Sqlite(c), now, key));
                readers.work(|| file.open(), |c| transaction(c, "BEGIN", unit))?
            }
        };
        worked.result
    }

    /// Answers what the unit gave, and what it wrote that others wait for.
    pub(super) fn write(
        &self,
        frame: &Frame,
        unit: &mut dyn FnMut(&mut WriteTx<'_>) -> Outcome,
    ) -> Result<(Box<dyn Any + Send>, Wrote), Uncommitted> {
        let mut run = |connection: Connection<'_>| {
            frame.check()?;
            let mut tx = WriteTx::new(connection, frame);
            let done = unit(&mut tx)?;
            frame.check()?;
            Ok((done, tx.wrote))
        };
        let Worked { result, contended } = match &self.kind {
            Kind::Postgres { server, pool } => pool.work(
                || server.open(),
                |c| transaction(c, &frame.begin(), |c| run(Connection::Postgres(c))),
            )?,
            Kind::Sqlite { file, writer, .. } => {
                file.check_place()?;
                writer.work(
                    || file.open(),
                    |c| transaction(c, "BEGIN IMMEDIATE", |c| run(Connection::Sqlite(c))),
                )?
            }
        };
        result.map_err(|error| Uncommitted { error, contended })
    }

    /// Has connections opened anew: one did not answer in time, and those that wait may be as dead.
    pub(crate) fn suspect(&self) {
        match &self.kind {
            Kind::Postgres { pool, .. } => pool.retire(),
            Kind::Sqlite { writer, readers, .. } => {
                writer.retire();
                readers.retire();
            }
        }
    }

    /// Whether changes would be taken now. It leaves nothing behind.
    pub(crate) fn probe(&self) -> Result<(), StoreError> {
        if let Some(kind) = self.faults.recent() {
            return Err(StoreError::unavailable(kind, "a statement met this a moment ago"));
        }
        match &self.kind {
            Kind::Postgres { server, pool } => pool.work(|| server.open(), postgres::probe)?.result,
            Kind::Sqlite { file, writer, .. } => {
                file.check_place()?;
                file.check_room()?;
                let nothing = |_: &mut SqliteConnection| Ok(());
                writer
                    .work(|| file.open(), |c| transaction(c, "BEGIN IMMEDIATE", nothing))?
                    .result
            }
        }
    }

    /// Of SQLite alone; see [`Store::checkpoint`](super::Store::checkpoint).
    pub(crate) fn checkpoint(&self) -> Result<bool, StoreError> {
        match &self.kind {
            Kind::Postgres { .. } => Ok(true),
            Kind::Sqlite { file, writer, .. } => writer.work(|| file.open(), sqlite::checkpoint)?.result,
        }
    }

    pub(crate) fn migrate(&self) -> Result<Vec<String>, StoreError> {
        match &self.kind {
            Kind::Postgres { server, .. } => migrate::postgres(&mut server.open_unbounded()?),
            Kind::Sqlite { file, writer, .. } => writer.work(|| file.open(), migrate::sqlite)?.result,
        }
    }

    pub(crate) fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        match &self.kind {
            Kind::Postgres { server, pool } => pool.work(|| server.open(), migrate::pending_postgres)?.result,
            Kind::Sqlite { file, writer, .. } => writer.work(|| file.open(), migrate::pending_sqlite)?.result,
        }
    }
}
