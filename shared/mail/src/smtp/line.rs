//! One connection: letters on it one after the other, and what keeps it usable between them.

use std::fmt::{self, Display};
use std::time::{Duration, Instant};

use domain::delivery::Verdict;
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
pub(super) struct Line {
    connection: AsyncSmtpConnection,
    letters: u32,
    parked_at: Instant,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} letters)", self.letters)
    }
}

impl Line {
    pub(super) fn new(connection: AsyncSmtpConnection) -> Self {
        Self {
            connection,
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
        let at = |stage| move |failure| (stage, failure);
        let mail = Mail::new(Some(route.sender.clone()), parameters);
        self.command(mail, patience.command).await.map_err(at(Stage::Sender))?;
        let recipient = Rcpt::new(route.recipient.clone(), Vec::new());
        self.command(recipient, patience.command)
            .await
            .map_err(at(Stage::Recipient))?;
        self.command(Data, patience.command).await.map_err(at(Stage::Data))?;
        let message = timeout(patience.message, self.connection.message(bytes)).await;
        match message {
            Err(_) => Err((Stage::Message, silence())),
            Ok(answer) => answer.map(drop).map_err(|error| (Stage::Message, error.into())),
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

fn silence() -> Failure {
    Failure::Lost("the mail server did not answer in time".to_owned())
}
