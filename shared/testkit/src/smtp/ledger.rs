//! What the server got and did, shared between its thread and the test.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::{Asked, Behaviour, Dialect};

pub(super) type Script = Arc<dyn Fn(&Asked) -> Behaviour + Send + Sync>;

/// A letter that the server took.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The address in MAIL FROM; empty for `<>`.
    pub from: String,
    /// What followed the address in MAIL FROM, for example `BODY=8BITMIME`.
    pub from_parameters: String,
    /// The accepted addresses of RCPT TO.
    pub to: Vec<String>,
    /// The letter, dots unstuffed.
    pub raw: Arc<[u8]>,
    /// Which connection it came over, counted from 1.
    pub connection: usize,
    /// Whether the client was told 250; if not, it has to send the letter again.
    pub acknowledged: bool,
}

impl Letter {
    /// The letter with its parts taken out.
    #[must_use]
    pub fn open(&self) -> crate::OpenedLetter {
        crate::OpenedLetter::open(&self.raw)
    }
}

/// What the server counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Letters kept.
    pub letters: usize,
    /// Connections opened so far.
    pub connections: usize,
    /// Connections open now.
    pub open: usize,
    /// The most connections that were open at once.
    pub open_max: usize,
    /// RCPTs refused by the script.
    pub recipients_refused: usize,
    /// Letters refused after DATA, by the script or for what they hold.
    pub letters_refused: usize,
    /// Clients that wait now for an answer that won't come.
    pub hanging: usize,
    /// Commands that came before the answer to the one before.
    pub unawaited: usize,
}

#[derive(Default)]
struct Pages {
    letters: Vec<Letter>,
    counters: Counters,
    attempts: HashMap<String, usize>,
    script: Option<Script>,
}

#[derive(Default)]
pub(super) struct Ledger {
    pages: Mutex<Pages>,
    changed: Condvar,
    dialect: Dialect,
}

impl fmt::Debug for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.counters().fmt(out)
    }
}

impl Ledger {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            ..Self::default()
        }
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(super) fn set_script(&self, script: Script) {
        self.pages().script = Some(script);
    }

    pub(super) fn letters(&self) -> Vec<Letter> {
        self.pages().letters.clone()
    }

    pub(super) fn counters(&self) -> Counters {
        self.pages().counters
    }

    pub(super) fn wait_until(&self, what: &str, at_most: Duration, condition: impl Fn(&Counters) -> bool) {
        let deadline = Instant::now() + at_most;
        let mut pages = self.pages();
        while !condition(&pages.counters) {
            let left = deadline.saturating_duration_since(Instant::now());
            let counters = pages.counters;
            assert!(
                !left.is_zero(),
                "waited {at_most:?} at the SMTP sink for {what}; it has {counters:?}"
            );
            pages = self
                .changed
                .wait_timeout(pages, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    /// What the script says about a recipient.
    pub(super) fn ask(&self, recipient: &str, connection: usize) -> Behaviour {
        let mut pages = self.pages();
        let attempt = pages.attempts.entry(recipient.to_owned()).or_default();
        *attempt += 1;
        let asked = Asked {
            recipient: recipient.to_owned(),
            attempt: *attempt,
            connection,
        };
        let script = pages.script.clone();
        // The script is a test's code and may look at the sink, so it runs without the lock.
        drop(pages);
        script.map_or(Behaviour::Accept, |script| script(&asked))
    }

    pub(super) fn keep(&self, letter: Letter) {
        let mut pages = self.pages();
        pages.letters.push(letter);
        pages.counters.letters += 1;
        self.changed.notify_all();
    }

    pub(super) fn count(&self, change: impl FnOnce(&mut Counters)) {
        change(&mut self.pages().counters);
        self.changed.notify_all();
    }

    /// Counts a connection in and gives its number.
    pub(super) fn open(&self) -> usize {
        let mut pages = self.pages();
        let counters = &mut pages.counters;
        counters.connections += 1;
        counters.open += 1;
        counters.open_max = counters.open_max.max(counters.open);
        self.changed.notify_all();
        counters.connections
    }

    /// A failed wait panics with the lock held; other threads' looks stay right.
    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
