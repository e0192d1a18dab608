//! Letters over SMTP, on few connections that are kept.
//!
//! lettre speaks the protocol; its own pool and transport are not used: the pool bounds only parked connections, `send`
//! gives a connection up at each refused recipient, and without `TCP_NODELAY` each letter waits 40 ms for a delayed
//! acknowledgement. How a server's words become a verdict is in [`reply`], one connection's life in [`line`].

mod connection;
mod reply;
mod server;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::mail::delivery::Verdict;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{Envelope, MailError};
use connection::{Route, SmtpConnection};
pub use reply::asks_for_fewer;
use server::Server;

/// Most connections at a time; many servers allow ten to a client.
const CONNECTIONS: usize = 8;
/// Letters on one connection before a new one is taken; what large providers advise.
const LETTERS_PER_CONNECTION: u32 = 100;
/// A connection that rested this long is asked whether it still stands.
const RESTED: Duration = Duration::from_secs(15);

/// How long the server may take.
#[derive(Clone, Copy, Debug)]
struct Patience {
    connect: Duration,
    command: Duration,
    /// For the answer to the final dot (RFC 5321, 4.5.3.2.6, has twice as much): servers scan letters meanwhile.
    message: Duration,
    /// For a greeting or a goodbye that nothing hangs on.
    courtesy: Duration,
}

const PATIENCE: Patience = Patience {
    connect: Duration::from_secs(10),
    command: Duration::from_mins(1),
    message: Duration::from_mins(5),
    courtesy: Duration::from_secs(5),
};

/// A mail server that takes letters.
#[derive(Debug)]
pub struct SmtpTransport {
    server: Server,
    patience: Patience,
    permits: Semaphore,
    parked: Mutex<Vec<SmtpConnection>>,
}

impl SmtpTransport {
    /// Reads a URL as lettre does: `smtp://`, `smtps://`, `?tls=required`, `?tls=opportunistic`, credentials
    /// percent-encoded, the name for EHLO as its path. Connects only when there is a letter.
    pub fn from_url(url: &str) -> Result<Self, MailError> {
        Self::with_patience(url, PATIENCE)
    }

    fn with_patience(url: &str, patience: Patience) -> Result<Self, MailError> {
        Ok(Self {
            server: Server::from_url(url)?,
            patience,
            permits: Semaphore::new(CONNECTIONS),
            parked: Mutex::default(),
        })
    }

    /// Hands a letter over. Waits for a connection to come free.
    pub async fn deliver(&self, envelope: &Envelope) -> Verdict {
        let route = match Route::of(envelope) {
            Ok(route) => route,
            Err(error) => return Verdict::Refused(error.to_string()),
        };
        let Some(_permit) = self.permit().await else {
            return Verdict::Away(CLOSED.to_owned());
        };
        if let Some(line) = self.kept().await {
            let verdict = self.send(line, &route, &envelope.bytes).await;
            // A server may close what rests, at any time and without a word: that says nothing of the server now.
            if !matches!(verdict, Verdict::Away(_)) {
                return verdict;
            }
        }
        match self.connect().await {
            Ok(line) => self.send(line, &route, &envelope.bytes).await,
            Err(reason) => Verdict::Away(reason),
        }
    }

    /// Whether the server can be reached now; if not, why.
    pub async fn probe(&self) -> Result<(), String> {
        let Some(_permit) = self.permit().await else {
            return Err(CLOSED.to_owned());
        };
        let parked = self.take_parked();
        if let Some(mut line) = parked
            && line.stands(self.patience).await
        {
            self.park(line);
            return Ok(());
        }
        self.connect().await.map(|line| self.park(line))
    }

    /// Says goodbye on all connections; later letters find the server away.
    pub async fn close(&self) {
        self.permits.close();
        while let Some(line) = self.take_parked() {
            line.quit(self.patience).await;
        }
    }

    async fn permit(&self) -> Option<SemaphorePermit<'_>> {
        self.permits.acquire().await.ok()
    }

    /// A connection from an earlier letter that still stands, as far as is known.
    async fn kept(&self) -> Option<SmtpConnection> {
        while let Some(mut line) = self.take_parked() {
            if line.rested() < RESTED || line.stands(self.patience).await {
                return Some(line);
            }
        }
        None
    }

    async fn connect(&self) -> Result<SmtpConnection, String> {
        let line = self.server.connect(self.patience).await?;
        metrics::counter!("acquaint_smtp_connections_opened_total").increment(1);
        tracing::debug!(server = %self.server, "connected to the mail server");
        Ok(line)
    }

    async fn send(&self, mut line: SmtpConnection, route: &Route, bytes: &[u8]) -> Verdict {
        let verdict = line.send(route, bytes, self.patience).await;
        match &verdict {
            Verdict::Away(_) | Verdict::Unknown(_) => {}
            Verdict::Accepted if line.letters() >= LETTERS_PER_CONNECTION => {
                line.quit(self.patience).await;
            }
            Verdict::Accepted => self.park(line),
            Verdict::PutOff(_) | Verdict::Slowed(_) | Verdict::Refused(_) | Verdict::NoSuchAddress(_) => {
                if line.reset(self.patience).await {
                    self.park(line);
                }
            }
        }
        verdict
    }

    fn park(&self, mut line: SmtpConnection) {
        if self.permits.is_closed() {
            return;
        }
        line.rest();
        self.parked.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }

    /// The connection that rested least: the others may then rest until they are closed.
    fn take_parked(&self) -> Option<SmtpConnection> {
        self.parked.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

const CLOSED: &str = "mail is being shut down";
