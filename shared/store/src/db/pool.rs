//! Connections that wait for the next unit of work, and what is seen of them while they work.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::Connection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};

use crate::error::{Met, OutageKind, StoreError};

/// A connection is not used for longer, so that what a server keeps for it does not grow for ever.
const LIFETIME: Duration = Duration::from_mins(30);

/// Connections of one kind. How many are in use at once is bounded by the permits of the store.
pub(super) struct Pool<C> {
    idle: Mutex<Vec<Slot<C>>>,
    /// Most connections that are kept.
    size: usize,
    /// Raised by [`retire`](Self::retire): a connection belongs to the one in which it was opened.
    epoch: AtomicU64,
    faults: Arc<Faults>,
}

struct Slot<C> {
    connection: C,
    opened: Instant,
    epoch: u64,
}

/// The last fault that no probe is sure to find: a damaged page, a disk without room for more than a probe.
#[derive(Default)]
pub(super) struct Faults(Mutex<Option<(OutageKind, Instant)>>);

impl Faults {
    fn note(&self, outage: Option<OutageKind>) {
        let fault = outage.filter(|kind| matches!(kind, OutageKind::Damaged | OutageKind::Failing | OutageKind::Full));
        if let Some(kind) = fault {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((kind, Instant::now()));
        }
    }

    /// What was met lately. Room may be made in a moment; what is damaged is so until somebody sees to it.
    pub(super) fn recent(&self) -> Option<OutageKind> {
        let met = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let lasts = |kind| match kind {
            OutageKind::Damaged => Duration::from_mins(1),
            _ => Duration::from_secs(5),
        };
        met.filter(|(kind, when)| when.elapsed() < lasts(*kind))
            .map(|(kind, _)| kind)
    }
}

/// What came of work on a connection.
pub(super) struct Worked<T> {
    pub(super) result: T,
    /// A statement failed only because of another transaction.
    pub(super) contended: bool,
}

impl<C: Connection<TransactionManager = AnsiTransactionManager>> Pool<C> {
    pub(super) fn new(size: usize, faults: &Arc<Faults>) -> Self {
        Self {
            idle: Mutex::default(),
            size,
            epoch: AtomicU64::new(0),
            faults: Arc::clone(faults),
        }
    }

    /// Works on a connection that waits, or on a new one. A unit of work that panics takes its connection with it.
    pub(super) fn work<T>(
        &self,
        open: impl FnOnce() -> Result<C, StoreError>,
        work: impl FnOnce(&mut C) -> T,
    ) -> Result<Worked<T>, StoreError> {
        let mut slot = match self.waiting() {
            Some(slot) => slot,
            None => self.slot(open()?),
        };
        Met::take();
        let result = work(&mut slot.connection);
        let met = Met::take();
        self.faults.note(met.outage);
        self.give_back(slot, met);
        Ok(Worked {
            result,
            contended: met.contended,
        })
    }

    /// Has every connection that was opened before thrown away instead of being used once more.
    pub(super) fn retire(&self) {
        self.epoch.fetch_add(1, Ordering::Relaxed);
    }

    fn waiting(&self) -> Option<Slot<C>> {
        let epoch = self.epoch.load(Ordering::Relaxed);
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|slot| slot.epoch == epoch && slot.opened.elapsed() < LIFETIME);
        idle.pop()
    }

    fn slot(&self, connection: C) -> Slot<C> {
        Slot {
            connection,
            opened: Instant::now(),
            epoch: self.epoch.load(Ordering::Relaxed),
        }
    }

    /// Keeps a connection, unless it broke. A read-only session stays so even if its server takes changes again, and
    /// another server may by now be the one that does.
    fn give_back(&self, mut slot: Slot<C>, met: Met) {
        let is_broken = AnsiTransactionManager::is_broken_transaction_manager(&mut slot.connection)
            || met.outage == Some(OutageKind::ReadOnly)
            || (met.failed && slot.connection.batch_execute("SELECT 1").is_err());
        if is_broken {
            self.retire();
            return;
        }
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < self.size {
            idle.push(slot);
        }
    }
}

/// Runs a unit of work between BEGIN, in these words, and COMMIT.
pub(super) fn transaction<C, T, E>(
    connection: &mut C,
    begin: &str,
    unit: impl FnOnce(&mut C) -> Result<T, E>,
) -> Result<T, E>
where
    C: Connection<TransactionManager = AnsiTransactionManager>,
    E: From<StoreError>,
{
    AnsiTransactionManager::begin_transaction_sql(connection, begin).map_err(StoreError::from)?;
    match unit(connection) {
        Ok(done) => {
            AnsiTransactionManager::commit_transaction(connection).map_err(StoreError::from)?;
            Ok(done)
        }
        Err(error) => {
            // SQLite rolls back by itself when the disk is full, and refuses this one then: the connection is thrown
            // away, and the unit's error is the one to tell.
            drop(AnsiTransactionManager::rollback_transaction(connection));
            Err(error)
        }
    }
}
