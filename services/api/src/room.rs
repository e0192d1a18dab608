//! How much memory the bodies of all requests under way may take up together.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Most bytes of all bodies together, each without its first `FORM_LIMIT`: of those there are no more than connections,
/// so that who answers an invitation never waits for who sends lists.
const ALL: usize = 32 << 20;

/// The room for the bodies of all requests under way.
pub(crate) struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ALL)))
    }
}

impl Room {
    /// Room for so many bytes more, if there is any.
    pub(crate) fn take(&self, bytes: u32) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.0).try_acquire_many_owned(bytes).ok()
    }
}
