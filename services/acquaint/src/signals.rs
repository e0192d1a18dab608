//! SIGTERM and SIGINT: the first asks for a clean stop, a second one is not waited for.

use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::error::Failure;

/// Both signals, caught from now on.
pub(crate) struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Begins to catch them. To be called within a tokio runtime.
    pub(crate) fn catch() -> Result<Self, Failure> {
        let catch = |kind| signal(kind).map_err(|cause| Failure::System { what: "signals", cause });
        Ok(Self {
            terminate: catch(SignalKind::terminate())?,
            interrupt: catch(SignalKind::interrupt())?,
        })
    }

    /// Waits for the next of either.
    pub(crate) async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
