//! What the journeys have in common: the real program, started as people start it, its HTTP, and the letters it sent.
//!
//! Everything waits for conditions, never for time, and what fails here fails the test with a sentence.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "a test's tools fail the test where they stand"
)]

mod apart;
mod browser;
mod caldav;
mod dice;
mod dump;
mod http;
mod mail_server;
mod mailbox;
mod others;
mod outsider;
mod postfix;
mod program;
mod proxy;

use std::time::{Duration, Instant};

pub use apart::Apart;
pub use browser::{Browser, Window};
pub use caldav::CalDav;
pub use dice::{Dice, is_long};
pub use dump::Dump;
pub use http::{Answer, Http};
pub use mail_server::{Lmtp, smtp};
pub use mailbox::Post;
pub use others::{Others, said};
pub use outsider::{Outsider, ReplyVersion};
pub use postfix::Postfix;
pub use program::{Acquaint, Setup, binary};
pub use proxy::Proxy;

/// Longest that a test waits for anything.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until a condition gives something.
pub fn wait_for<T>(what: &str, condition: impl FnMut() -> Option<T>) -> T {
    wait_within(what, PATIENCE, condition)
}

/// Waits until a condition gives something, for so long at most.
pub fn wait_within<T>(what: &str, at_most: Duration, mut condition: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + at_most;
    loop {
        if let Some(found) = condition() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
