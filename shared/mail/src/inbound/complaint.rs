//! Complaints (ARF, RFC 5965): a mailbox provider passes on that somebody called a letter spam.

/// A complaint about one of our letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Feedback-Type, in small letters: `abuse` mostly.
    pub kind: String,
    /// Original-Rcpt-To, lower-cased. Many providers leave it out, for privacy.
    pub recipient: Option<String>,
}
