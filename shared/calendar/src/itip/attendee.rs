//! ATTENDEE: who answers, and what.

use domain::MailAddress;
use percent_encoding::percent_decode_str;

use super::comment;
use crate::read::{Component, ContentLine};

/// One ATTENDEE of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// The address; where ATTENDEE is no mail address, that of the EMAIL parameter.
    pub address: Option<MailAddress>,
    /// The EMAIL parameter where it says something else: Apple's programs know people by other names.
    pub also: Option<MailAddress>,
    /// What the person answers.
    pub participation: Participation,
    /// What the person wrote beside it. Empty: it was left empty on purpose; none: nothing is said of it.
    pub comment: Option<String>,
    /// How many the person brings along, where the program asks for it (Google's does).
    pub guests: Option<u16>,
}

/// PARTSTAT (RFC 5545, 3.2.12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Participation {
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// May come.
    Tentative,
    /// Sends somebody else.
    Delegated {
        /// Whom, if it is said.
        to: Option<MailAddress>,
    },
    /// Nothing is said that counts as an answer.
    NoAnswer,
}

/// Every attendee of an event.
pub(super) fn all(event: &Component) -> Vec<Attendee> {
    let comment = comment::of_event(event);
    let guests = event.value("X-NUM-GUESTS");
    let read = |line: ContentLine<'_>| Attendee {
        comment: comment::of_attendee(line, comment.as_ref()),
        guests: line.parameter("X-NUM-GUESTS").as_deref().or(guests).and_then(number),
        ..named(line)
    };
    event.lines("ATTENDEE").map(read).collect()
}

/// How many, however large a number is written.
fn number(text: &str) -> Option<u16> {
    let digits = text.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u16::MAX))
}

fn named(line: ContentLine<'_>) -> Attendee {
    let own = address(line.value());
    let email = line.parameter("EMAIL").as_deref().and_then(address);
    Attendee {
        also: email.clone().filter(|_| own.is_some() && own != email),
        address: own.or(email),
        participation: participation(line),
        comment: None,
        guests: None,
    }
}

/// Without what some programs put around an address, as in `mailto:<a@b>`, `<mailto:a@b>` and `mailto:'a@b'`.
fn unwrapped(address: &str) -> &str {
    let pairs = [('<', '>'), ('\'', '\''), ('"', '"')];
    let without = |(open, close)| address.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(without).unwrap_or(address)
}

fn participation(line: ContentLine<'_>) -> Participation {
    let word = line.parameter("PARTSTAT").unwrap_or_default();
    match word.trim().to_ascii_uppercase().as_str() {
        "ACCEPTED" => Participation::Accepted,
        "DECLINED" => Participation::Declined,
        "TENTATIVE" => Participation::Tentative,
        "DELEGATED" => Participation::Delegated {
            to: line.parameter("DELEGATED-TO").as_deref().and_then(address),
        },
        // COMPLETED and IN-PROCESS are of tasks, NEEDS-ACTION is no answer.
        _ => Participation::NoAnswer,
    }
}

/// The address in a URI of mailto; a bare one is taken too.
fn address(uri: &str) -> Option<MailAddress> {
    let uri = unwrapped(uri.trim());
    let bare = match uri.split_at_checked("mailto:".len()) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
        _ => uri,
    };
    // RFC 6068: header fields may follow, and odd octets are percent-encoded.
    let (bare, _) = bare.split_once('?').unwrap_or((bare, ""));
    let decoded = percent_decode_str(bare).decode_utf8().ok()?;
    MailAddress::parse(unwrapped(decoded.trim())).ok()
}
