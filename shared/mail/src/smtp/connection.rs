//! One connection: letters on it one after the other, and what keeps it usable between them.
//!
//! Where the server offers PIPELINING (RFC 2920), sender, recipient and DATA go in one packet: with the letter and its
//! dot in another, a letter takes two round trips instead of four.

use std::fmt::{self, Display};
use std::time::{Duration, Instant};

use domain::mail::delivery::Verdict;
use lettre::Address;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};
use tokio::time::timeout;

use super::Patience;
use super::reply::{Failure, Stage, verdict};
use crate::{Envelope, MailError, address};

/// From whom to whom a letter goes, as the server hears it.
#[derive(Debug)]
pub(super) struct Route {
    sender: Address,
    recipient: Address,
}

impl Route {
    pub(super) fn of(envelope: &Envelope) -> Result<Self, MailError> {
        Ok(Self {
            sender: address::wire(&envelope.sender)?,
            recipient: address::wire(envelope.recipient.as_str())?,
        })
    }

    fn is_ascii(&self) -> bool {
        [&self.sender, &self.recipient]
            .into_iter()
            .all(|address| address.to_string().is_ascii())
    }
}

/// A connection that may send.
pub(super) struct SmtpConnection {
    connection: AsyncSmtpConnection,
    pipelines: bool,
    letters: u32,
    parked_at: Instant,
}

impl fmt::Debug for SmtpConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} letters)", self.letters)
    }
}

impl SmtpConnection {
    pub(super) fn new(connection: AsyncSmtpConnection, pipelines: bool) -> Self {
        Self {
            connection,
            pipelines,
            letters: 0,
            parked_at: Instant::now(),
        }
    }

    /// Letters that went over it.
    pub(super) fn letters(&self) -> u32 {
        self.letters
    }

    /// Begins to rest.
    pub(super) fn rest(&mut self) {
        self.parked_at = Instant::now();
    }

    /// How long it has rested.
    pub(super) fn rested(&self) -> Duration {
        self.parked_at.elapsed()
    }

    /// Hands a letter over.
    pub(super) async fn send(&mut self, route: &Route, bytes: &[u8], patience: Patience) -> Verdict {
        let Some(parameters) = self.parameters(route, bytes) else {
            return Verdict::Refused("the mail server takes no addresses beyond ASCII (SMTPUTF8)".to_owned());
        };
        match self.converse(route, parameters, bytes, patience).await {
            Ok(()) => {
                self.letters += 1;
                Verdict::Accepted
            }
            Err((stage, failure)) => verdict(stage, failure),
        }
    }

    async fn converse(
        &mut self,
        route: &Route,
        parameters: Vec<MailParameter>,
        bytes: &[u8],
        patience: Patience,
    ) -> Result<(), (Stage, Failure)> {
        let mail = Mail::new(Some(route.sender.clone()), parameters);
        let recipient = Rcpt::new(route.recipient.clone(), Vec::new());
        if self.pipelines {
            self.announce_at_once(mail, recipient, patience.command).await?;
        } else {
            self.announce(mail, recipient, patience.command).await?;
        }
        let message = match std::str::from_utf8(bytes) {
            Ok(text) => timeout(patience.message, self.connection.command(Dotted(text))).await,
            Err(_) => timeout(patience.message, self.connection.message(bytes)).await,
        };
        match message {
            Err(_) => Err((Stage::Message, silence())),
            Ok(answer) => answer.map(drop).map_err(|error| (Stage::Message, error.into())),
        }
    }

    /// Sender, recipient and DATA, each after the answer to the one before.
    async fn announce(&mut self, mail: Mail, recipient: Rcpt, patience: Duration) -> Result<(), (Stage, Failure)> {
        let at = |stage| move |failure| (stage, failure);
        self.command(mail, patience).await.map_err(at(Stage::Sender))?;
        self.command(recipient, patience).await.map_err(at(Stage::Recipient))?;
        self.command(Data, patience).await.map_err(at(Stage::Data))
    }

    /// The three in one packet. Each has its answer read, also behind a refusal, so that the next letter finds its own.
    async fn announce_at_once(
        &mut self,
        mail: Mail,
        recipient: Rcpt,
        patience: Duration,
    ) -> Result<(), (Stage, Failure)> {
        let sender = self.command(format!("{mail}{recipient}{Data}"), patience).await;
        let recipient = self.answer_after(&sender, patience).await;
        let data = self.answer_after(&recipient, patience).await;
        let refused = match (sender, recipient) {
            (Err(failure), _) => (Stage::Sender, failure),
            (Ok(()), Err(failure)) => (Stage::Recipient, failure),
            (Ok(()), Ok(())) => return data.map_err(|failure| (Stage::Data, failure)),
        };
        if data.is_ok() {
            // It waits for a letter that goes to nobody: an empty one (RFC 2920, 3.1).
            let _ = self.command(".\r\n", patience).await;
        }
        Err(refused)
    }

    /// The answer to a command that was sent with the one before; nothing comes over a lost connection.
    async fn answer_after(&mut self, before: &Result<(), Failure>, patience: Duration) -> Result<(), Failure> {
        if let Err(lost @ Failure::Lost(_)) = before {
            return Err(lost.clone());
        }
        match timeout(patience, self.connection.read_response()).await {
            Err(_) => Err(silence()),
            Ok(answer) => answer.map(drop).map_err(Failure::from),
        }
    }

    /// What MAIL has to announce; none if the server can't carry it (RFC 6531).
    fn parameters(&self, route: &Route, bytes: &[u8]) -> Option<Vec<MailParameter>> {
        if route.is_ascii() {
            return Some(Vec::new());
        }
        let server = self.connection.server_info();
        if !server.supports_feature(Extension::SmtpUtfEight) {
            return None;
        }
        let mut parameters = vec![MailParameter::SmtpUtfEight];
        if !bytes.is_ascii() {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Some(parameters)
    }

    /// Forgets a refused letter, so that the next can go. Whether the connection is good for that.
    pub(super) async fn reset(&mut self, patience: Patience) -> bool {
        self.command(Rset, patience.command).await.is_ok()
    }

    /// Whether it still stands after a rest.
    pub(super) async fn stands(&mut self, patience: Patience) -> bool {
        self.command(Noop, patience.courtesy).await.is_ok()
    }

    /// Says goodbye. A server that does not answer is left all the same.
    pub(super) async fn quit(mut self, patience: Patience) {
        let _ = timeout(patience.courtesy, self.connection.quit()).await;
    }

    async fn command(&mut self, command: impl Display, patience: Duration) -> Result<(), Failure> {
        match timeout(patience, self.connection.command(command)).await {
            Err(_) => Err(silence()),
            Ok(answer) => answer.map(drop).map_err(Failure::from),
        }
    }
}

/// A letter as it goes over the wire: dots at the beginning of lines doubled, a dot alone at the end (RFC 5321, 4.5.2).
/// lettre's own way goes octet by octet and sends the end apart.
struct Dotted<'a>(&'a str);

impl Display for Dotted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.starts_with('.') {
            f.write_str(".")?;
        }
        let mut lines = self.0.split("\r\n.");
        f.write_str(lines.next().unwrap_or_default())?;
        for line in lines {
            f.write_str("\r\n..")?;
            f.write_str(line)?;
        }
        f.write_str(if self.0.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}

fn silence() -> Failure {
    Failure::Lost("the mail server did not answer in time".to_owned())
}
