//! Mail from outside: one raw message in, what it is out. No store, no network, no clock.
//!
//! Such mail is hostile until shown otherwise. It is measured and taken apart in [`mime`], which holds every limit before
//! `mail-parser` sees a byte; that crate reads single header blocks and knows character sets, and never builds a tree.
//! What a calendar in it says is read by who knows calendars; whom it concerns and whether it is believed, the worker's.

mod authentication;
mod automatic;
mod calendar_part;
mod complaint;
mod header;
mod mime;
mod own_words;
mod report;
mod status;
mod transfer;
mod words;

pub use complaint::{Complaint, Returned};
pub use report::{DeliveryReport, Hardness, RecipientReport};
pub use transfer::unpacked;

use domain::MailAddress;
use sha2::{Digest, Sha256};

use self::mime::Mail;

/// Most bytes of a message, wherever it comes in: no answer or bounce needs more.
pub const MAX_MESSAGE: usize = 1 << 20;

/// A message, read, with what a calendar in it says as a `C`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming<C> {
    /// SHA-256 of the message as it came. It tells one that comes twice and has no Message-ID.
    pub sha256: [u8; 32],
    /// Message-ID without its angle brackets.
    pub message_id: Option<String>,
    /// Message-IDs of what it answers, the nearest first.
    pub answers: Vec<String>,
    /// Who claims to have written it: the address in From. None if there is none, or more than one.
    pub from: Option<MailAddress>,
    /// Subject, in one line.
    pub subject: String,
    /// The domain of `from`, if our own mail server found that DMARC passes for it (RFC 7489).
    ///
    /// Only what stands under our `authserv_id` counts; the mail server takes off what others wrote there (RFC 8601, 5).
    pub authenticated: Option<String>,
    /// What it is.
    pub content: Content<C>,
}

impl<C> Incoming<C> {
    /// Whether it comes from a `postmaster@`, where both mail servers and people with programs of theirs write.
    #[must_use]
    pub fn is_from_postmaster(&self) -> bool {
        let from = self.from.as_ref().map(MailAddress::as_str);
        from.is_some_and(|from| from.starts_with("postmaster@"))
    }

    /// Whether it was shown to come from this address: it is the one in From, and DMARC passed for its domain.
    #[must_use]
    pub fn is_shown_to_be_from(&self, address: &MailAddress) -> bool {
        self.authenticated.is_some() && self.from.as_ref() == Some(address)
    }
}

/// What a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<C> {
    /// A calendar, an answer most likely.
    Calendar(Box<CalendarPart<C>>),
    /// A bounce, or news of a letter on its way (RFC 3464).
    DeliveryReport(DeliveryReport),
    /// Somebody called a letter spam (ARF, RFC 5965).
    Complaint(Complaint),
    /// Written by a program, or one of our own coming back, with nothing in it that concerns us.
    Automatic,
    /// Written by a person.
    Words(Words),
}

/// What a calendar asks of us, as its reader finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// It answers.
    Answer,
    /// It asks for something: another time, the newest copy.
    Question,
    /// Nothing that an organizer acts upon.
    Nothing,
}

/// The part of a message that is a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarPart<C> {
    /// The calendar as it was before it was packed: UTF-8, unless its bytes are none.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`. Together with the Message-ID it tells a message that comes twice.
    pub sha256: [u8; 32],
    /// What it asks; none: it can't be read.
    pub asks: Option<Asks>,
    /// What it says.
    pub messages: C,
    /// What a person wrote beside it; none where a program wrote all of it.
    pub beside: Option<Words>,
}

impl<C> CalendarPart<C> {
    /// Whether it is anything that an organizer acts upon.
    #[must_use]
    pub fn asks_for_something(&self) -> bool {
        matches!(self.asks, Some(Asks::Answer | Asks::Question))
    }

    /// Whether a person wrote something beside it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        let text = self.beside.as_ref().map(|words| words.text.trim());
        text.is_some_and(|text| !text.is_empty())
    }
}

/// What a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text, at most 20,000 characters of it; of HTML alone, what can be read of it. May be empty.
    pub text: String,
    /// Whether there was more of it.
    pub is_cut: bool,
    /// Files and pictures that came with it.
    pub files: usize,
}

/// Why a message was not read. Each of them is for good: the same bytes fail again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More than [`MAX_MESSAGE`].
    #[error("the message is larger than 1 MiB")]
    TooLarge,
    /// Parts in parts in parts.
    #[error("the message's parts are nested more than 20 deep")]
    TooDeep,
    /// More parts than any program makes.
    #[error("the message has more than 50 parts")]
    TooManyParts,
    /// A header block that no mail server would let through.
    #[error("the message's headers are larger than 128 KiB")]
    HeadersTooLarge,
    /// A calendar that no answer needs.
    #[error("the calendar in the message is larger than 256 KiB")]
    CalendarTooLarge,
    /// Not a mail.
    #[error("this is not a mail message: it has no headers")]
    NotAMessage,
}

/// Reads a message. `authserv_id` is the name under which our own mail server writes Authentication-Results. `calendar`
/// reads a calendar; it is given the method that the part names, too.
pub fn read<C>(
    raw: &[u8],
    authserv_id: Option<&str>,
    calendar: impl Fn(&[u8], Option<&str>) -> (Option<Asks>, C),
) -> Result<Incoming<C>, Unreadable> {
    let mail = mime::take_apart(raw)?;
    let content = content(&mail, calendar)?;
    let headers = &mail.headers;
    let from = headers.sender();
    Ok(Incoming {
        sha256: Sha256::digest(raw).into(),
        message_id: headers.message_id(),
        answers: headers.answers(),
        authenticated: authserv_id.and_then(|id| authentication::passed(headers, id, from.as_ref()?)),
        from,
        subject: headers.subject(),
        content,
    })
}

/// A calendar that asks for something comes first, whatever it is in. Then reports: a bounce may bring our own calendar
/// back. Then other calendars, since Google's answers call themselves automatic (RFC 3834), and only then that.
fn content<C>(
    mail: &Mail<'_>,
    calendar: impl Fn(&[u8], Option<&str>) -> (Option<Asks>, C),
) -> Result<Content<C>, Unreadable> {
    let part = calendar_part::of(mail, calendar);
    let asks = |part: &Option<CalendarPart<C>>| part.as_ref().is_some_and(CalendarPart::asks_for_something);
    if !part.as_ref().is_ok_and(asks) {
        if let Some(feedback) = complaint::of(mail) {
            return Ok(feedback);
        }
        if let Some(report) = report::of(mail) {
            return Ok(Content::DeliveryReport(report));
        }
    }
    if let Some(part) = part? {
        let beside = (!automatic::is(mail)).then(|| words::of(mail));
        return Ok(Content::Calendar(Box::new(CalendarPart { beside, ..part })));
    }
    if automatic::is(mail) {
        return Ok(Content::Automatic);
    }
    Ok(Content::Words(words::of(mail)))
}

#[cfg(test)]
mod tests;
