//! What many ask for and few change, kept for a moment: public pages and feeds.
//!
//! A thing is good until this process commits a change that it announces, and for a second at most: what another
//! process changed is seen within that time, as calendars and browsers, which are told to keep feeds for minutes, see
//! it later still.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::Instant;
use store::Store;

/// How long a thing is kept at the most.
const GOOD_FOR: Duration = Duration::from_secs(1);

/// Things kept at once. Feeds may have a few hundred kilobytes each.
const MOST: usize = 64;

/// A shelf of things by the name in their address.
pub(crate) struct TtlCache<T>(Mutex<HashMap<String, Kept<T>>>);

struct Kept<T> {
    thing: Arc<T>,
    /// The store's count of changes before the thing was made.
    changes: u64,
    since: Instant,
}

impl<T> Default for TtlCache<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Kept<T> {
    fn is_good(&self, store: &Store) -> bool {
        let now = store.now();
        self.changes == store.changes() && self.since <= now && now < self.since.plus(GOOD_FOR)
    }
}

impl<T> TtlCache<T> {
    /// The thing of that name, made anew if the kept one is no longer good. What could not be made is not kept.
    pub(crate) async fn get<E>(
        &self,
        store: &Store,
        name: &str,
        make: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        if let Some(thing) = self.kept(store, name) {
            return Ok(thing);
        }
        // Counted before the look: a change that comes in between spoils what is made of it.
        let (changes, since) = (store.changes(), store.now());
        let thing = Arc::new(make.await?);
        let kept = Kept {
            thing: Arc::clone(&thing),
            changes,
            since,
        };
        self.keep(store, name, kept);
        Ok(thing)
    }

    fn kept(&self, store: &Store, name: &str) -> Option<Arc<T>> {
        let things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = things.get(name).filter(|kept| kept.is_good(store))?;
        Some(Arc::clone(&kept.thing))
    }

    fn keep(&self, store: &Store, name: &str, kept: Kept<T>) {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if things.len() >= MOST {
            things.retain(|_, kept| kept.is_good(store));
        }
        if things.len() < MOST || things.contains_key(name) {
            things.insert(name.to_owned(), kept);
        }
    }

    /// Lets go of what is no longer good.
    pub(crate) fn evict(&self, store: &Store) {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        things.retain(|_, kept| kept.is_good(store));
    }
}
