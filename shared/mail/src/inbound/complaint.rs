//! Complaints (ARF, RFC 5965): a mailbox provider passes on that somebody called a letter spam.

use domain::MailAddress;

use super::header::Headers;
use super::mime::Mail;
use super::{Content, report, transfer};

/// A complaint about one of our letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Feedback-Type, in small letters: `abuse` mostly.
    pub kind: String,
    /// Original-Rcpt-To. Many providers leave it out, for privacy.
    pub recipient: Option<MailAddress>,
}

/// The complaint in a message, or `Automatic` for feedback that is none (`not-spam`, and failures of authentication,
/// RFC 6591). None for every other message.
pub(super) fn of(mail: &Mail<'_>) -> Option<Content> {
    let part = mail.part(&["message/feedback-report"]);
    if part.is_none() && !mail.reports("feedback-report") {
        return None;
    }
    let bytes = part.map(transfer::bytes).unwrap_or_default();
    // The fields are written like headers; blank lines before and between them are of no account.
    let fields = Headers::read(&bytes);
    let kind = fields.word("Feedback-Type").unwrap_or_else(|| "other".to_owned());
    if matches!(kind.as_str(), "not-spam" | "auth-failure") {
        return Some(Content::Automatic);
    }
    let recipient = fields.first("Original-Rcpt-To").and_then(|text| report::address(&text));
    Some(Content::Complaint(Complaint { kind, recipient }))
}
