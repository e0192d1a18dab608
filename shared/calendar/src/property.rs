//! Properties of the `ical` model with values that are right for their type.
//!
//! Escaping happens here, where a value's type is known; quoting of parameters and folding are left
//! to the emitter. What an organizer or a guest typed only ever comes in through [`text`],
//! [`link`], [`mailto`] or a parameter.

use std::fmt::Write;

use domain::Instant;
use ical::property::Property;
use jiff::civil::DateTime;

/// A property whose value is ours: numbers, times, fixed words.
pub(crate) fn raw(name: &str, value: impl Into<String>) -> Property {
    Property {
        name: name.to_owned(),
        params: None,
        value: Some(value.into()),
    }
}

/// A property of type TEXT (RFC 5545, 3.3.11).
pub(crate) fn text(name: &str, value: &str) -> Property {
    raw(name, escaped(value))
}

/// A property of type URI; none if the address is not plain http(s) on one line.
pub(crate) fn link(name: &str, url: &str) -> Option<Property> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    let plain = url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"');
    (web && plain).then(|| raw(name, url))
}

/// Adds a parameter.
pub(crate) fn with(mut property: Property, parameter: &str, value: &str) -> Property {
    let entry = (parameter.to_owned(), vec![value.to_owned()]);
    property.params.get_or_insert_default().push(entry);
    property
}

/// A mail address as a URI (RFC 6068, section 2): odd octets percent-encoded, no display name.
pub(crate) fn mailto(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let mut uri = "mailto:".to_owned();
    percent_encode(&mut uri, local);
    if !domain.is_empty() {
        uri.push('@');
        percent_encode(&mut uri, &domain.to_lowercase());
    }
    uri
}

fn percent_encode(uri: &mut String, part: &str) {
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~+!$*'".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
}

/// Escapes a TEXT value. Line ends of any kind become `\n`; blanks at its end go, since many readers
/// drop them; other control characters would end the line or the reader's patience.
fn escaped(value: &str) -> String {
    let value = value.trim_end();
    let mut out = String::with_capacity(value.len() + value.len() / 16);
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            // Python's splitlines() takes the last three for line ends too.
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\t' => out.push(' '),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// An instant as DATE-TIME in UTC (form 2 of RFC 5545, 3.3.5).
pub(crate) fn utc(instant: Instant) -> String {
    let time = jiff::tz::Offset::UTC.to_datetime(instant.timestamp());
    format!("{}Z", local(time))
}

/// A wall time as DATE-TIME without a zone (forms 1 and 3).
pub(crate) fn local(time: DateTime) -> String {
    let (year, month, day) = (time.year(), time.month(), time.day());
    format!(
        "{year:04}{month:02}{day:02}T{:02}{:02}{:02}",
        time.hour(),
        time.minute(),
        time.second()
    )
}
