//! Letters: what they say, how they are written as MIME, and the ways they leave.
//!
//! [`compose`] turns a letter that `domain` found to be owed into bytes; a [`Transport`] hands them
//! to a mail server or to a folder, and says how that went as a `domain` verdict. Which letter is
//! owed is `domain`'s to decide, the calendar file in it `calendar`'s to write, when it is tried
//! again the worker's to know. `api` uses only [`markdown`] and [`mailbox::reading`]. Mail from outside is read in
//! [`inbound`]; what organizers are told of it is worded in [`notice`].

mod address;
mod addressee;
mod changes;
mod compose;
mod dkim;
mod envelope;
mod envelope_headers;
mod error;
mod identity;
pub mod inbound;
mod letter_facts;
pub mod mailbox;
pub mod markdown;
pub mod notice;
mod page;
mod smtp;
mod status;
mod subject;
mod transport;
mod web_address;
mod when;
mod wording;

pub use compose::compose;
pub use dkim::Dkim;
pub use envelope::Envelope;
pub use envelope_headers::{EnvelopeHeaders, envelope_of};
pub use error::MailError;
pub use identity::{MailIdentity, MailIdentitySettings, OrganizerAddress};
pub use letter_facts::LetterFacts;
pub use mailbox::MailboxFolder;
pub use markdown::{markdown_to_html, markdown_to_text};
pub use notice::{NoticeFacts, compose_notice};
pub use smtp::{SmtpTransport, asks_for_fewer};
pub use transport::Transport;
pub use web_address::web_addresses;
