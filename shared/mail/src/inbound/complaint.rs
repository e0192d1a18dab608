//! Complaints (ARF, RFC 5965): a mailbox provider passes on that somebody called a letter spam.

use domain::MailAddress;

use super::header::Headers;
use super::mime::{self, Mail, Part};
use super::{Content, report, transfer};

/// A complaint about one of our letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Feedback-Type, in small letters: `abuse` mostly.
    pub kind: String,
    /// Original-Rcpt-To. Many providers leave it out, for privacy.
    pub recipient: Option<MailAddress>,
    /// What is said of the letter that it is about.
    pub returned: Returned,
}

/// What tells which letter came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// Addresses that may hold a token of ours: whence it came, where an answer goes, how to unsubscribe.
    pub addresses: Vec<String>,
    /// Its Message-ID.
    pub message_id: Option<String>,
}

/// Most addresses of a returned letter that are looked at.
const MAX_ADDRESSES: usize = 20;

/// Whom a letter went to, in Microsoft's complaints (Junk Mail Reporting Program), which have no report in them.
const JMRP: &str = "X-HmXmrOriginalRecipient";

/// The complaint in a message, or `Automatic` for feedback that is none (`not-spam`, and failures of authentication,
/// RFC 6591). None for every other message.
pub(super) fn of<C>(mail: &Mail<'_>) -> Option<Content<C>> {
    let part = mail.part(&["message/feedback-report"]);
    if part.is_none() && !mail.reports("feedback-report") {
        return of_microsoft(mail);
    }
    let bytes = part.map(transfer::bytes).unwrap_or_default();
    // The fields are written like headers; blank lines before and between them are of no account.
    let fields = Headers::read(&bytes);
    let kind = fields.word("Feedback-Type").unwrap_or_else(|| "other".to_owned());
    if matches!(kind.as_str(), "not-spam" | "auth-failure") {
        return Some(Content::Automatic);
    }
    let recipient = fields.first("Original-Rcpt-To").and_then(|text| report::address(&text));
    let mut returned = returned(mail);
    let sender = fields.first("Original-Mail-From");
    returned
        .addresses
        .extend(sender.iter().flat_map(|text| addresses(text)).take(MAX_ADDRESSES));
    Some(Content::Complaint(Complaint {
        kind,
        recipient,
        returned,
    }))
}

/// One that is nothing but the letter, with a header that says who got it: around it, or in it.
fn of_microsoft<C>(mail: &Mail<'_>) -> Option<Content<C>> {
    let letter = mail.part(&["message/rfc822"])?;
    let bytes = transfer::bytes(letter);
    let inner = Headers::read(mime::divided(&bytes).0);
    let is_alone = mail.parts.iter().all(|part| part.kind == "message/rfc822");
    let inside = || inner.first(JMRP).filter(|_| is_alone);
    let recipient = mail.headers.first(JMRP).or_else(inside)?;
    Some(Content::Complaint(Complaint {
        kind: "abuse".to_owned(),
        recipient: report::address(&recipient),
        returned: returned(mail),
    }))
}

/// What the letter that a complaint brings back says of itself, be it whole or its headers alone.
fn returned(mail: &Mail<'_>) -> Returned {
    let kinds = [
        "message/rfc822",
        "text/rfc822-headers",
        "message/rfc822-headers",
        "message/global",
    ];
    mail.part(&kinds).map_or_else(Returned::default, told)
}

fn told(part: &Part<'_>) -> Returned {
    let bytes = transfer::bytes(part);
    let headers = Headers::read(mime::divided(&bytes).0);
    let values = ["Return-Path", "Reply-To", "List-Unsubscribe"].map(|name| headers.first(name).unwrap_or_default());
    let all = values.iter().flat_map(|value| addresses(value));
    Returned {
        addresses: all.take(MAX_ADDRESSES).collect(),
        message_id: headers.message_id(),
    }
}

/// The addresses in a header, bare, those of `mailto:` among them.
fn addresses(value: &str) -> impl Iterator<Item = String> {
    let words = value.split(|c: char| c.is_whitespace() || "<>,;\"?".contains(c));
    let bare = words.map(|word| word.strip_prefix("mailto:").unwrap_or(word));
    bare.filter(|word| word.contains('@') && word.len() <= MailAddress::MAX)
        .map(str::to_owned)
}
