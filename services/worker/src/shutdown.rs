//! When the parts of a worker stop, one after the other.

use tokio_util::sync::CancellationToken;

/// When the parts stop, one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shutdown {
    /// Nothing new is begun.
    pub(crate) taking: CancellationToken,
    /// Letters that still hang in a conversation are cut off.
    pub(crate) sending: CancellationToken,
    /// Nothing is waited for any longer.
    pub(crate) all: CancellationToken,
}
