//! The ways that letters leave.

use domain::mail::delivery::Verdict;

use crate::{Envelope, MailboxFolder, SmtpTransport};

/// Where letters go.
#[expect(clippy::large_enum_variant, reason = "a process has one of it")]
#[derive(Debug)]
pub enum Transport {
    /// To a mail server.
    Smtp(SmtpTransport),
    /// Into a folder, for embedded use.
    Mailbox(MailboxFolder),
}

impl Transport {
    /// Hands a letter over and says how that went. Waits while as many letters as allowed are under way.
    pub async fn deliver(&self, envelope: &Envelope) -> Verdict {
        match self {
            Self::Smtp(smtp) => smtp.deliver(envelope).await,
            Self::Mailbox(folder) => folder.deliver(envelope).await,
        }
    }

    /// Whether letters could be handed over now; if not, why.
    pub async fn probe(&self) -> Result<(), String> {
        match self {
            Self::Smtp(smtp) => smtp.probe().await,
            Self::Mailbox(folder) => folder.probe().await,
        }
    }

    /// Ends it: connections are closed politely, later letters find it away.
    pub async fn close(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.close().await;
        }
    }
}
