//! Waiting for servers.

use std::time::{Duration, Instant};

/// Waits until a condition holds, and panics when time is up.
pub(crate) fn wait(what: &str, at_most: Duration, mut condition: impl FnMut() -> bool) {
    let deadline = Instant::now() + at_most;
    while !condition() {
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
