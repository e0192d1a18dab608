//! The two databases behind one handle: pools, transactions, and the one hop to a blocking thread.
//!
//! Bodies of queries are expanded once per concrete connection by [`on_backend!`], since diesel's
//! `MultiConnection` knows neither ON CONFLICT nor row locks. SQLite has a single writer, which
//! takes its lock at BEGIN, and a few readers beside it (WAL).

mod clock;
mod data_key;
pub(crate) mod migrate;
mod pool;
mod pools;
mod postgres;
mod prepared;
pub(crate) mod schema;
pub(crate) mod sql;
mod sqlite;
mod transaction;
mod unit;

use std::any::Any;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use domain::{Clock, Instant, MailAddress};
use messages::Traceparent;
use tokio::sync::{Notify, Semaphore};
use tokio::time::timeout_at;

pub use clock::SystemClock;
pub(crate) use data_key::{DataKey, in_letters};
use pools::{Frame, Limit, Pools, Uncommitted};
pub(crate) use prepared::Prepared;
pub(crate) use transaction::{Cause, Connection, Wrote, chance, on_backend};
pub use transaction::{ReadTx, WriteTx};
use unit::{Outcome, Reading, Writing, forget, recall};

use crate::error::{OutageKind, StoreError};

/// How long a unit of work may take, the wait for a connection included.
pub(crate) const DEADLINE: Duration = Duration::from_secs(5);

/// A unit of work that has not ended so long after its deadline waits for a database that fell silent.
const SILENT: Duration = Duration::from_secs(3);

/// How often a transaction is tried that others get in the way of.
const TRIES: u32 = 3;

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
    tasks_scheduled: Notify,
    changes: AtomicU64,
    data_key: OnceLock<DataKey>,
}

/// A handle to the database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
    limit: Duration,
}

impl Store {
    /// Opens the database; a PostgreSQL that is away is no error here, it may come.
    pub fn open(options: StoreOptions) -> Result<Self, StoreError> {
        let size = usize::try_from(options.pool_size.max(1)).unwrap_or(1);
        let pools = Pools::open(&options.database, size)?;
        let readers = Arc::new(Semaphore::new(size));
        let writers = if pools.is_sqlite() {
            Arc::new(Semaphore::new(1))
        } else {
            Arc::clone(&readers)
        };
        let inner = Inner {
            pools,
            readers,
            writers,
            clock: options.clock,
            outbox_written: Notify::new(),
            tasks_scheduled: Notify::new(),
            changes: AtomicU64::new(0),
            data_key: OnceLock::new(),
        };
        Ok(Self {
            inner: Arc::new(inner),
            limit: DEADLINE,
        })
    }

    /// The same database, for work that may take so much longer than the five seconds that others have: it has much to do.
    #[must_use]
    pub fn with_more_time(&self, more: Duration) -> Self {
        Self {
            limit: DEADLINE + more,
            ..self.clone()
        }
    }

    /// The moment it is now, by the store's clock.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.inner.clock.now()
    }

    /// Woken after each commit that wrote to the outbox.
    #[must_use]
    pub fn outbox_written(&self) -> &Notify {
        &self.inner.outbox_written
    }

    /// Woken after each commit that scheduled tasks, and by whoever hears that another process did. One may wait for it.
    #[must_use]
    pub fn tasks_scheduled(&self) -> &Notify {
        &self.inner.tasks_scheduled
    }

    /// How many commits of this process announced something so far: while it stays the same, nothing that others may
    /// see was changed here.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.inner.changes.load(Ordering::Acquire)
    }

    /// Runs a unit of work that only reads. All its statements see one state of the database.
    pub async fn read<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        recall(self.run_read(Box::new(|tx| forget(unit(tx)))).await)
    }

    async fn run_read(&self, unit: Reading) -> Outcome {
        self.hop(&self.inner.readers, move |inner| inner.pools.read(inner.frame(), unit))
            .await
    }

    /// The same for a unit of one statement: it costs PostgreSQL two round trips less. Of several, each would see the moment
    /// at which it runs.
    pub async fn read_one<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut ReadTx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        recall(self.run_read_one(Box::new(|tx| forget(unit(tx)))).await)
    }

    async fn run_read_one(&self, unit: Reading) -> Outcome {
        self.hop(&self.inner.readers, move |inner| {
            inner.pools.read_one(inner.frame(), unit)
        })
        .await
    }

    /// Runs a unit of work in one transaction. It runs to its end even if the caller goes away. Where another transaction
    /// gets in its way (a deadlock), it is run again, from the start.
    ///
    /// `Unavailable` within the deadline, whatever the database does. What was not acknowledged may have been committed
    /// all the same, if the connection broke or fell silent during the COMMIT.
    pub async fn write<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut WriteTx<'_>) -> Result<T, E> + Clone + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let unit = Box::new(move |tx: &mut WriteTx<'_>| forget(unit.clone()(tx)));
        recall(self.run_write(unit).await)
    }

    async fn run_write(&self, mut unit: Writing) -> Outcome {
        let trace = current_trace();
        let limit = Limit {
            whole: self.limit,
            until: std::time::Instant::now() + self.limit,
        };
        self.hop(&self.inner.writers, move |inner| {
            inner.write_until(limit, trace.as_ref(), &mut *unit)
        })
        .await
    }

    /// As [`write`](Self::write), on this thread, once and without a deadline: for the command line.
    pub fn write_now<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        F: FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let mut unit = Some(unit);
        let mut once = |tx: &mut WriteTx<'_>| match unit.take() {
            Some(unit) => forget(unit(tx)),
            None => Err(gone("a unit of work runs once").into()),
        };
        recall(self.inner.write(None, None, &mut once).map_err(|failed| failed.error))
    }

    /// Whether the database would take changes now.
    pub async fn probe(&self) -> Result<(), StoreError> {
        self.hop(&self.inner.writers, |inner| inner.pools.probe()).await
    }

    /// Brings the schema to this version. PostgreSQL: under an advisory lock; SQLite: under the write lock.
    pub fn migrate(&self) -> Result<Vec<String>, StoreError> {
        self.inner.pools.migrate()
    }

    /// The migrations that are still to run.
    pub fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        self.inner.pools.pending_migrations()
    }

    /// Opens the database's data key by the secret that signs links, or by the one before it. Once, at the start: whoever writes
    /// to people needs it.
    pub fn unlock(&self, secret: &[u8], previous: Option<&[u8]>) -> Result<(), StoreError> {
        let key = self.write_now(|tx| data_key::open(tx, secret, previous))?;
        self.inner.data_key.get_or_init(|| key);
        Ok(())
    }

    /// The hash by which an erased address is known, in letters; none: the data key was not opened.
    #[must_use]
    pub fn hash_of(&self, address: &MailAddress) -> Option<String> {
        Some(in_letters(&self.data_key()?.hash(address.identity())))
    }

    /// The data key; none: it was not opened.
    pub(crate) fn data_key(&self) -> Option<&DataKey> {
        self.inner.data_key.get()
    }

    /// Has SQLite write its log of changes into its file and cut it off, so that nothing that was deleted stands there. `false`:
    /// somebody reads from it, and it is to be tried again.
    pub async fn checkpoint(&self) -> Result<bool, StoreError> {
        self.hop(&self.inner.writers, |inner| inner.pools.checkpoint()).await
    }

    async fn hop<T, E, F>(&self, permits: &Arc<Semaphore>, job: F) -> Result<T, E>
    where
        F: FnOnce(&Inner) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let deadline = tokio::time::Instant::now() + self.limit;
        // No thread ever waits for a connection: who has no permit waits here, as a future.
        let permit = timeout_at(deadline, Arc::clone(permits).acquire_owned())
            .await
            .map_err(|_| StoreError::unavailable(OutageKind::Busy, "no connection came free in time"))?
            .map_err(|_| gone("the store is closed"))?;
        let (inner, suspecting) = (Arc::clone(&self.inner), Arc::clone(&self.inner));
        let span = tracing::Span::current();
        let mut job = tokio::task::spawn_blocking(move || span.in_scope(|| job(&inner)));
        // The permit outlives a caller who goes away, but not a connection that died without a word, in whose thread the
        // job may wait for very long: then another may open a new one. There are never more such threads than
        // connections that were open when the database fell silent, since to open one takes three seconds at most.
        let job = tokio::spawn(async move {
            if let Ok(done) = timeout_at(deadline, &mut job).await {
                return Some(done.ok());
            }
            suspecting.pools.suspect();
            let _late = timeout_at(deadline + SILENT, job).await;
            drop(permit);
            None
        });
        match timeout_at(deadline, job).await {
            Ok(Ok(Some(Some(done)))) => done,
            Ok(Ok(Some(None)) | Err(_)) => Err(gone("the unit of work broke off").into()),
            Ok(Ok(None)) | Err(_) => Err(gone("it did not answer in time").into()),
        }
    }
}

/// Works something out where it takes no thread from others, and holds nothing.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| gone("what was to be worked out broke off"))
}

impl Inner {
    /// What a read begins with.
    fn frame(&self) -> (Instant, Option<DataKey>) {
        (self.clock.now(), self.data_key.get().copied())
    }

    fn write(
        &self,
        limit: Option<Limit>,
        trace: Option<Traceparent>,
        unit: &mut dyn FnMut(&mut WriteTx<'_>) -> Outcome,
    ) -> Result<Box<dyn Any + Send>, Uncommitted> {
        let now = self.clock.now();
        let frame = Frame {
            now,
            trace,
            limit,
            data_key: self.data_key.get().copied(),
        };
        let (done, Wrote { outbox, tasks }) = self.pools.write(&frame, unit)?;
        if tasks {
            self.tasks_scheduled.notify_one();
        }
        if outbox {
            self.changes.fetch_add(1, Ordering::Release);
            self.outbox_written.notify_waiters();
            self.outbox_written.notify_one();
        }
        Ok(done)
    }

    fn write_until(
        &self,
        limit: Limit,
        trace: Option<&Traceparent>,
        unit: &mut dyn FnMut(&mut WriteTx<'_>) -> Outcome,
    ) -> Outcome {
        let mut tries = 1;
        loop {
            match self.write(Some(limit), trace.cloned(), unit) {
                Ok(done) => return Ok(done),
                Err(failed) if failed.contended && tries < TRIES => {
                    // By chance, so that the two do not meet again.
                    let [chance] = chance()?;
                    std::thread::sleep(Duration::from_millis(u64::from(chance) * u64::from(tries) / 4));
                    tries += 1;
                }
                Err(failed) => return Err(failed.error),
            }
        }
    }
}

fn gone(why: &str) -> StoreError {
    StoreError::unavailable(OutageKind::Away, why)
}
