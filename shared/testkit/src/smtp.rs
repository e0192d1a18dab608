//! An SMTP server for tests, as a test sees it: it listens on a socket of its own thread, keeps what it gets, counts
//! connections, goes away and comes back, and misbehaves as its script says.

mod conversation;
mod ledger;
mod server;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

pub use ledger::{Counters, Letter};

use ledger::Ledger;
use server::Server;

/// What the server says instead of 250.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Three digits, of which the first is 4 (try again) or 5 (never).
    pub code: u16,
    /// The rest of the line, best with an enhanced status code (RFC 3463) in front.
    pub text: String,
}

impl Reply {
    /// A reply of one line.
    #[must_use]
    pub fn new(code: u16, text: &str) -> Self {
        Self {
            code,
            text: text.to_owned(),
        }
    }
}

/// A recipient that a client names in RCPT.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The address, as the client wrote it.
    pub recipient: String,
    /// How often this address has been named, this time included.
    pub attempt: usize,
    /// Which connection this is, counted from 1.
    pub connection: usize,
}

/// What the server does with a letter to one recipient. With several recipients, the first that is no `Accept` decides
/// about the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Takes it.
    Accept,
    /// Answers RCPT with this.
    RefuseRecipient(Reply),
    /// Answers the end of DATA with this and forgets the letter.
    RefuseLetter(Reply),
    /// Reads the letter, forgets it and never answers.
    HangInData,
    /// Takes the letter and keeps it, then drops the connection before it says so.
    DropAfterData,
}

/// How the server speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// As most do: with PIPELINING (RFC 2920), and DATA refused where no recipient is left.
    #[default]
    Usual,
    /// One command at a time.
    OneByOne,
    /// With PIPELINING, and DATA begins even where no recipient is left, as RFC 2920, 3.1 allows.
    DataRegardless,
}

/// The server. It stops when this is dropped.
#[derive(Debug)]
pub struct SmtpSink {
    ledger: Arc<Ledger>,
    server: Server,
}

impl SmtpSink {
    /// Starts a server on a free port of 127.0.0.1.
    #[must_use]
    pub fn start() -> Self {
        Self::speaking(Dialect::Usual)
    }

    /// The same, in a dialect.
    #[must_use]
    pub fn speaking(dialect: Dialect) -> Self {
        let ledger = Arc::new(Ledger::new(dialect));
        let server = Server::start(Arc::clone(&ledger));
        Self { ledger, server }
    }

    /// Where it listens; the port stays the same for its whole life.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// The value for `ACQUAINT_SMTP_URL`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address())
    }

    /// From now on, this decides about each recipient.
    pub fn set_script(&self, script: impl Fn(&Asked) -> Behaviour + Send + Sync + 'static) {
        self.ledger.set_script(Arc::new(script));
    }

    /// From now on, everything is accepted.
    pub fn clear_script(&self) {
        self.set_script(|_| Behaviour::Accept);
    }

    /// All letters so far, in order of arrival.
    #[must_use]
    pub fn letters(&self) -> Vec<Letter> {
        self.ledger.letters()
    }

    /// The counters as they are now.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.ledger.counters()
    }

    /// Waits until at least this many letters have arrived and gives all there are. Panics when time is up.
    #[must_use]
    pub fn wait_for_letters(&self, count: usize, at_most: Duration) -> Vec<Letter> {
        self.wait_until(&format!("{count} letters"), at_most, |counters| {
            counters.letters >= count
        });
        self.letters()
    }

    /// Waits until the counters are so. Panics when time is up, saying what was waited for.
    pub fn wait_until(&self, what: &str, at_most: Duration, condition: impl Fn(&Counters) -> bool) {
        self.ledger.wait_until(what, at_most, condition);
    }

    /// Goes away: drops every connection and refuses new ones. The port stays reserved.
    pub fn stop(&self) {
        self.server.stop();
    }

    /// Comes back on the same port.
    pub fn start_again(&self) {
        self.server.start_again();
    }
}
