//! Connections: how each database is opened, and when a connection is thrown away.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, ManageConnection, Pool, PooledConnection, R2D2Connection};
use diesel::{Connection as _, PgConnection, SqliteConnection};
use domain::Instant;
use messages::Traceparent;

use super::{Connection, Database, Tx};
use crate::error::StoreError;
use crate::migrate;

/// How long a request waits for a connection before it is told that the database is away.
const CHECK_OUT: Duration = Duration::from_secs(3);

/// A PostgreSQL connection and the age it was last known good in.
pub(crate) struct PgSlot {
    connection: PgConnection,
    age: u64,
}

/// Opens PostgreSQL connections. A ping at each check-out would be a round trip more for every
/// unit of work; instead, one failure begins a new age, and who is older is asked first.
pub(crate) struct PgOpener {
    manager: ConnectionManager<PgConnection>,
    age: Arc<AtomicU64>,
}

impl ManageConnection for PgOpener {
    type Connection = PgSlot;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<PgSlot, Self::Error> {
        let connection = self.manager.connect()?;
        Ok(PgSlot {
            connection,
            age: self.age.load(Ordering::Relaxed),
        })
    }

    fn is_valid(&self, slot: &mut PgSlot) -> Result<(), Self::Error> {
        let age = self.age.load(Ordering::Relaxed);
        if slot.age != age {
            slot.connection.ping().map_err(diesel::r2d2::Error::QueryError)?;
            slot.age = age;
        }
        Ok(())
    }

    fn has_broken(&self, slot: &mut PgSlot) -> bool {
        slot.age == u64::MAX || self.manager.has_broken(&mut slot.connection)
    }
}

#[derive(Debug)]
struct Pragmas;

impl CustomizeConnection<SqliteConnection, diesel::r2d2::Error> for Pragmas {
    fn on_acquire(&self, connection: &mut SqliteConnection) -> Result<(), diesel::r2d2::Error> {
        // busy_timeout first: the others may have to wait for another process.
        connection
            .batch_execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
            .map_err(diesel::r2d2::Error::QueryError)
    }
}

type SqlitePool = Pool<ConnectionManager<SqliteConnection>>;

pub(crate) enum Pools {
    Postgres { pool: Pool<PgOpener>, age: Arc<AtomicU64> },
    Sqlite { writer: SqlitePool, readers: SqlitePool },
}

impl Pools {
    pub(crate) fn open(database: &Database, size: u32) -> Result<Self, StoreError> {
        match database {
            Database::Postgres(url) => match wants_tls(url) {
                Some(parameter) if !SPEAKS_TLS => Err(StoreError::NoTls(parameter.to_owned())),
                _ => Ok(open_postgres(url, size)),
            },
            Database::Sqlite(path) => open_sqlite(path, size),
        }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }

    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        now: Instant,
        unit: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match self {
            Self::Postgres { pool, age } => {
                let mut slot = check_out(pool)?;
                let done = unit(&mut Tx::new(Connection::Postgres(&mut slot.connection), now, None));
                watch(&mut slot, age, done.is_err());
                done
            }
            Self::Sqlite { readers, .. } => {
                let mut connection = check_out(readers)?;
                connection
                    .transaction::<_, Failed<E>, _>(|c| {
                        unit(&mut Tx::new(Connection::Sqlite(c), now, None)).map_err(Failed::Unit)
                    })
                    .map_err(Failed::into_inner)
            }
        }
    }

    /// Answers what the unit gave, and whether it wrote to the outbox.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        now: Instant,
        trace: Option<Traceparent>,
        unit: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, bool), E> {
        let run = |connection: Connection<'_>| {
            let mut tx = Tx::new(connection, now, trace);
            let done = unit(&mut tx).map_err(Failed::Unit)?;
            Ok((done, tx.announced))
        };
        let result = match self {
            Self::Postgres { pool, age } => {
                let mut slot = check_out(pool)?;
                let result = slot.connection.transaction(|c| run(Connection::Postgres(c)));
                watch(&mut slot, age, result.is_err());
                result
            }
            Self::Sqlite { writer, .. } => check_out(writer)?.immediate_transaction(|c| run(Connection::Sqlite(c))),
        };
        result.map_err(Failed::into_inner)
    }

    pub(crate) fn ping(&self) -> Result<(), StoreError> {
        match self {
            Self::Postgres { pool, age } => {
                let mut slot = check_out(pool)?;
                let answer = slot.connection.ping().map_err(StoreError::from);
                if answer.is_err() {
                    retire(&mut slot, age);
                }
                answer.map_err(|error| StoreError::Unavailable(error.to_string()))
            }
            Self::Sqlite { readers, .. } => Ok(check_out(readers)?.ping()?),
        }
    }

    pub(crate) fn migrate(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Postgres { pool, .. } => migrate::postgres(&mut check_out(pool)?.connection),
            Self::Sqlite { writer, .. } => migrate::sqlite(&mut *check_out(writer)?),
        }
    }

    pub(crate) fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Postgres { pool, .. } => migrate::pending_postgres(&mut check_out(pool)?.connection),
            Self::Sqlite { writer, .. } => migrate::pending_sqlite(&mut *check_out(writer)?),
        }
    }
}

/// Why a transaction ended: the unit's own error, or diesel's at BEGIN or COMMIT.
enum Failed<E> {
    Unit(E),
    Diesel(diesel::result::Error),
}

impl<E> From<diesel::result::Error> for Failed<E> {
    fn from(error: diesel::result::Error) -> Self {
        Self::Diesel(error)
    }
}

impl<E: From<StoreError>> Failed<E> {
    fn into_inner(self) -> E {
        match self {
            Self::Unit(error) => error,
            Self::Diesel(error) => StoreError::from(error).into(),
        }
    }
}

/// Whether the PostgreSQL client that is linked speaks TLS: the system's does, the bundled one does not.
const SPEAKS_TLS: bool = cfg!(all(feature = "system-libpq", not(feature = "bundled-libpq")));

/// The parameter by which a URL insists on TLS.
fn wants_tls(url: &str) -> Option<&str> {
    let (_, parameters) = url.rsplit_once('?')?;
    parameters.split('&').find(|parameter| {
        matches!(
            *parameter,
            "sslmode=require" | "sslmode=verify-ca" | "sslmode=verify-full" | "ssl=true"
        )
    })
}

fn open_postgres(url: &str, size: u32) -> Pools {
    let age = Arc::new(AtomicU64::new(0));
    let opener = PgOpener {
        manager: ConnectionManager::new(url),
        age: Arc::clone(&age),
    };
    let pool = Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(CHECK_OUT)
        .error_handler(Box::new(Quiet))
        .build_unchecked(opener);
    Pools::Postgres { pool, age }
}

fn open_sqlite(path: &Path, size: u32) -> Result<Pools, StoreError> {
    let url = path
        .to_str()
        .ok_or_else(|| StoreError::Unavailable("the path of the SQLite file is not UTF-8".to_owned()))?;
    // What can't be opened now can't be later: the pool would try again for seconds, and say less.
    let unusable = |why: String| StoreError::Unavailable(format!("{url} can't be opened: {why}"));
    let mut first = SqliteConnection::establish(url).map_err(|error| unusable(error.to_string()))?;
    Pragmas
        .on_acquire(&mut first)
        .map_err(|error| unusable(error.to_string()))?;
    let open = |size| {
        Pool::builder()
            .max_size(size)
            .min_idle(Some(0))
            .connection_timeout(CHECK_OUT * 2)
            .test_on_check_out(false)
            .error_handler(Box::new(Quiet))
            .connection_customizer(Box::new(Pragmas))
            .build_unchecked(ConnectionManager::new(url))
    };
    Ok(Pools::Sqlite {
        writer: open(1),
        readers: open(size),
    })
}

/// r2d2 prints each failed connection by itself; here the unit of work that failed says it.
#[derive(Debug)]
struct Quiet;

impl<E: std::fmt::Display> diesel::r2d2::HandleError<E> for Quiet {
    fn handle_error(&self, error: E) {
        tracing::debug!(%error, "a database connection could not be opened");
    }
}

fn check_out<M: ManageConnection>(pool: &Pool<M>) -> Result<PooledConnection<M>, StoreError> {
    pool.get().map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Throws a connection away that broke, and has all others asked before they are used again.
fn watch(slot: &mut PgSlot, age: &AtomicU64, failed: bool) {
    if slot.connection.is_broken() || (failed && slot.connection.ping().is_err()) {
        retire(slot, age);
    }
}

fn retire(slot: &mut PgSlot, age: &AtomicU64) {
    age.fetch_add(1, Ordering::Relaxed);
    slot.age = u64::MAX;
}
