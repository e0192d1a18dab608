//! Which part of a message is the calendar that counts. There may be copies, and they need not agree.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use sha2::{Digest, Sha256};

use super::mime::{Mail, Part};
use super::{Asks, CalendarPart, Unreadable, transfer};

/// Most bytes of a calendar.
const MAX_CALENDAR: usize = 256 * 1_024;

/// How much a part looks like the answer, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// `text/calendar; method=REPLY`.
    DeclaredAnswer,
    /// `text/calendar` without a method, as Apple attaches it, whose METHOD is REPLY.
    Answer,
    /// A file `invite.ics` whose METHOD is REPLY.
    FileAnswer,
    /// The same three for anything else that asks for something: COUNTER, REFRESH.
    Question,
    /// A calendar that says nothing to an organizer.
    Other,
}

/// The calendar of a message; the earlier one of two that are as good.
pub(super) fn of<C>(
    mail: &Mail<'_>,
    calendar: impl Fn(&[u8], Option<&str>) -> (Option<Asks>, C),
) -> Result<Option<CalendarPart<C>>, Unreadable> {
    let mut best: Option<(Rank, CalendarPart<C>)> = None;
    for part in mail.parts.iter().filter(|part| is_calendar(part)) {
        let bytes = unpacked(part);
        if bytes.len() > MAX_CALENDAR {
            return Err(Unreadable::CalendarTooLarge);
        }
        let declared = declared(part);
        let (asks, messages) = calendar(&bytes, declared);
        let rank = asks.map_or(Rank::Other, |asks| rank(part, declared, asks));
        if best.as_ref().is_none_or(|(other, _)| rank < *other) {
            let sha256 = Sha256::digest(&bytes).into();
            best = Some((
                rank,
                CalendarPart {
                    bytes,
                    sha256,
                    asks,
                    messages,
                    beside: None,
                },
            ));
        }
    }
    Ok(best.map(|(_, part)| part))
}

/// By its kind, or as a file by its name: some gateways know no other kind than `application/octet-stream`.
fn is_calendar(part: &Part<'_>) -> bool {
    let named = || {
        part.headers
            .file_name()
            .is_some_and(|name| name.to_ascii_lowercase().ends_with(".ics"))
    };
    match part.kind.as_str() {
        "text/calendar" | "application/ics" => true,
        "application/octet-stream" | "application/calendar" | "text/x-vcalendar" | "text/plain" => named(),
        _ => false,
    }
}

/// The method that the part's Content-Type names.
fn declared<'p>(part: &'p Part<'_>) -> Option<&'p str> {
    let method = part.headers.content_type("method");
    method.filter(|_| part.kind == "text/calendar")
}

fn rank(part: &Part<'_>, declared: Option<&str>, asks: Asks) -> Rank {
    if declared.is_some_and(|method| method.trim().eq_ignore_ascii_case("REPLY")) {
        return Rank::DeclaredAnswer;
    }
    match asks {
        Asks::Answer if part.kind == "text/calendar" && declared.is_none() => Rank::Answer,
        Asks::Answer => Rank::FileAnswer,
        Asks::Question => Rank::Question,
        Asks::Nothing => Rank::Other,
    }
}

/// The bytes, in UTF-8 where the part says that they are in something else. UTF-8 itself is not decoded here, since lines
/// may be folded inside its characters.
fn unpacked(part: &Part<'_>) -> Vec<u8> {
    let bytes = match transfer::bytes(part) {
        _ if is_bare(part) => part.body.into(),
        bytes => bytes,
    };
    let by_mark = || Some(marked(&bytes)?.decode(&bytes).0.into_owned());
    match transfer::decoded(part, &bytes).or_else(by_mark) {
        Some(text) => text.into_bytes(),
        None => bytes.into_owned(),
    }
}

/// Some gateways say base64 of what they left as it was.
fn is_bare(part: &Part<'_>) -> bool {
    let start = part.body.trim_ascii_start().get(.."BEGIN:".len()).unwrap_or_default();
    part.headers.transfer_encoding() == "base64" && start.eq_ignore_ascii_case(b"BEGIN:")
}

/// UTF-16 by its byte order mark.
fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    let (charset, _) = Encoding::for_bom(bytes)?;
    (charset == UTF_16LE || charset == UTF_16BE).then_some(charset)
}
