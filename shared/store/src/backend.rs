//! The two databases behind one handle: pools, transactions, and the one hop to a blocking thread.
//!
//! Bodies of queries are expanded once per concrete connection by [`on_backend!`], since diesel's
//! `MultiConnection` knows neither ON CONFLICT nor row locks. SQLite has a single writer, which
//! takes its lock at BEGIN, and a few readers beside it (WAL).

mod clock;
mod pools;
mod prepared;
mod transaction;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::{Clock, Instant};
use messages::Traceparent;
use tokio::sync::{Notify, Semaphore};

pub use clock::SystemClock;
pub(crate) use pools::Pools;
pub(crate) use prepared::Prepared;
pub use transaction::Tx;
pub(crate) use transaction::{Connection, chance, on_backend};

use crate::error::StoreError;

tokio::task_local! {
    static TRACE: Traceparent;
}

/// Runs a request, or what follows from a message: what it writes to the outbox carries this trace.
pub async fn traced<F: Future>(trace: Traceparent, work: F) -> F::Output {
    TRACE.scope(trace, work).await
}

/// The trace of what runs here.
pub(crate) fn current_trace() -> Option<Traceparent> {
    TRACE.try_with(Clone::clone).ok()
}

/// Which database, and where.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file, made if it is not there.
    Sqlite(PathBuf),
    /// A `postgres://` URL.
    Postgres(String),
}

/// What a store is opened with.
#[derive(Clone)]
pub struct StoreOptions {
    /// Which database.
    pub database: Database,
    /// Most connections at once (PostgreSQL), or readers beside the one writer (SQLite).
    pub pool_size: u32,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
}

struct Inner {
    pools: Pools,
    readers: Arc<Semaphore>,
    writers: Arc<Semaphore>,
    clock: Arc<dyn Clock>,
    outbox_written: Notify,
    changes: AtomicU64,
}

/// A handle to the database. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

impl Store {
    /// Opens the database; a PostgreSQL that is away is no error here, it may come.
    pub fn open(options: StoreOptions) -> Result<Self, StoreError> {
        let size = usize::try_from(options.pool_size.max(1)).unwrap_or(1);
        let pools = Pools::open(&options.database, options.pool_size.max(1))?;
        let readers = Arc::new(Semaphore::new(size));
        let writers = if pools.is_sqlite() {
            Arc::new(Semaphore::new(1))
        } else {
            Arc::clone(&readers)
        };
        Ok(Self(Arc::new(Inner {
            pools,
            readers,
            writers,
            clock: options.clock,
            outbox_written: Notify::new(),
            changes: AtomicU64::new(0),
        })))
    }

    /// The moment it is now, by the store's clock.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.0.clock.now()
    }

    /// Woken after each commit that wrote to the outbox.
    #[must_use]
    pub fn outbox_written(&self) -> &Notify {
        &self.0.outbox_written
    }

    /// How many commits of this process announced something so far: while it stays the same, nothing that others may
    /// see was changed here.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.0.changes.load(Ordering::Acquire)
    }

    /// Runs a unit of work that only reads.
    ///
    /// On PostgreSQL each of its statements sees the moment at which it runs, since a transaction would cost every page two
    /// round trips more. What a tag is made of is read first: then what it stands for is as new or newer, and the next look
    /// finds another tag.
    pub async fn read<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.hop(&self.0.readers, move |inner| inner.pools.read(inner.clock.now(), unit))
            .await
    }

    /// Runs a unit of work in one transaction. It runs to its end even if the caller goes away.
    pub async fn write<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let trace = current_trace();
        self.hop(&self.0.writers, move |inner| inner.write(trace, unit)).await
    }

    /// As [`write`](Self::write), on this thread: for the command line.
    pub fn write_now<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E>,
        E: From<StoreError>,
    {
        self.0.write(None, unit)
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.hop(&self.0.readers, |inner| inner.pools.ping()).await
    }

    /// Brings the schema to this version. PostgreSQL: under an advisory lock; SQLite: under the write lock.
    pub fn migrate(&self) -> Result<Vec<String>, StoreError> {
        self.0.pools.migrate()
    }

    /// The migrations that are still to run.
    pub fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        self.0.pools.pending_migrations()
    }

    async fn hop<T, E, F>(&self, permits: &Arc<Semaphore>, job: F) -> Result<T, E>
    where
        F: FnOnce(&Inner) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        // No thread ever waits for a connection: who has no permit waits here, as a future.
        let permit = Arc::clone(permits)
            .acquire_owned()
            .await
            .map_err(|_| gone("the store is closed"))?;
        let inner = Arc::clone(&self.0);
        let span = tracing::Span::current();
        let job = move || {
            let _permit = permit;
            span.in_scope(|| job(&inner))
        };
        tokio::task::spawn_blocking(job)
            .await
            .map_err(|_| gone("the unit of work broke off"))?
    }
}

impl Inner {
    fn write<T, E: From<StoreError>>(
        &self,
        trace: Option<Traceparent>,
        unit: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (done, announced) = self.pools.write(self.clock.now(), trace, unit)?;
        if announced {
            self.changes.fetch_add(1, Ordering::Release);
            self.outbox_written.notify_waiters();
            self.outbox_written.notify_one();
        }
        Ok(done)
    }
}

fn gone(why: &str) -> StoreError {
    StoreError::Unavailable(why.to_owned())
}
