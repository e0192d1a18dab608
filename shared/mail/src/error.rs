//! What can go wrong with letters before they are on their way. How a server answers is no error: it is a verdict.

use std::path::PathBuf;

/// A setting that letters can't be made with, or a letter that can't be made.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The sender of all mail.
    #[error("{0:?} is no sender for mail: write it as `Acquaint <events@example.org>`")]
    Sender(String),
    /// The domain that answers and bounces come to.
    #[error("{0:?} is no domain for answers: write it as `replies.example.org`")]
    ReplyDomain(String),
    /// The key that letters are signed with.
    #[error(
        "{0}; a DKIM key is a PEM file with an Ed25519 key (`openssl genpkey -algorithm ed25519`) or an RSA key (`openssl genrsa 2048`)"
    )]
    DkimKey(&'static str),
    /// A letter that can't be signed, for want of memory or chance.
    #[error("the letter can't be signed with the DKIM key")]
    Signature,
    /// The mail server's URL, which holds a password and so is not repeated.
    #[error(
        "the mail server's URL can't be used, {0}: write it as `smtp://host:port`, `smtps://user:password@host` or `smtp://host?tls=required`"
    )]
    SmtpUrl(String),
    /// The folder that letters are kept in.
    #[error("the mailbox folder {} can't be used, {source}: choose one that can be written to", path.display())]
    Folder {
        /// The folder, or the file in it.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// An address that was parsed but can't be written on an envelope.
    #[error("mail can't be sent to this address: its domain name is not one")]
    Recipient,
    /// A part that lettre refuses.
    #[error("the letter can't be put together: {0}")]
    Message(#[from] lettre::error::Error),
    /// A content type that lettre refuses.
    #[error("the letter's calendar part can't be labelled: {0}")]
    ContentType(#[from] lettre::message::header::ContentTypeErr),
}
