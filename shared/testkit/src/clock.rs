//! A clock that a test sets.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use domain::{Clock, Instant};

/// A clock that stands still until it is moved, or ticks each time it is looked at. By default it stands at
/// Monday 23 November 2026, 10:00 UTC.
#[derive(Debug)]
pub struct TestClock {
    micros: AtomicI64,
    tick: i64,
}

impl Default for TestClock {
    fn default() -> Self {
        Self::at("2026-11-23T10:00:00Z")
    }
}

fn micros(text: &str) -> i64 {
    let at: Instant = text.parse().expect("a time");
    at.as_micros()
}

impl TestClock {
    /// One that stands at a time, given as RFC 3339.
    #[must_use]
    pub fn at(text: &str) -> Self {
        Self {
            micros: AtomicI64::new(micros(text)),
            tick: 0,
        }
    }

    /// One that goes on by a millisecond with each look, so that the ids of what is made later sort later.
    #[must_use]
    pub fn ticking(text: &str) -> Self {
        Self {
            tick: 1_000,
            ..Self::at(text)
        }
    }

    /// Sets it, to a time as RFC 3339.
    pub fn set(&self, text: &str) {
        self.micros.store(micros(text), Ordering::SeqCst);
    }

    /// Moves it on.
    pub fn advance(&self, span: Duration) {
        let span = i64::try_from(span.as_micros()).expect("a span within reason");
        self.micros.fetch_add(span, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant::from_micros(self.micros.fetch_add(self.tick, Ordering::SeqCst))
    }
}
