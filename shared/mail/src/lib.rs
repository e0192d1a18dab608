//! Mail as MIME, and the ways it leaves and comes in.
//!
//! A [`Message`] becomes the bytes of a letter; a [`Transport`] hands them to a mail server or to a folder, and says how
//! that went as a `domain` verdict. What letters say is `letters`' to write, when they are tried again the worker's to
//! know. `api` uses only [`mailbox::reading`]. Mail from outside is read in [`inbound`].

mod address;
mod addressee;
mod dkim;
mod envelope;
mod envelope_headers;
mod error;
#[cfg(test)]
mod fixture;
mod identity;
pub mod inbound;
pub mod mailbox;
mod message;
mod smtp;
mod status;
mod transport;

pub use dkim::Dkim;
pub use envelope::Envelope;
pub use envelope_headers::{EnvelopeHeaders, envelope_of};
pub use error::MailError;
pub use identity::{MailIdentity, MailIdentitySettings, OrganizerAddress};
pub use mailbox::MailboxFolder;
pub use message::{AttachedFile, CalendarFile, Message};
pub use smtp::{SmtpTransport, asks_for_fewer};
pub use transport::Transport;
