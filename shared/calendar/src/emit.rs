//! The emitter: walks an `IcalCalendar` and writes its bytes.
//!
//! The crate's own generator folds by characters, does not quote and can panic, so it is not used.
//! Whatever stands in the model, what comes out keeps to RFC 5545, 3.1: CRLF after every line, at most 75
//! octets a line, no UTF-8 sequence cut, one line a property. Values are escaped before they get here.

use ical::parser::ical::component::{IcalCalendar, IcalEvent, IcalTimeZone, IcalTimeZoneTransitionType};
use ical::property::Property;

/// Most octets of a line, its CRLF not counted.
const LIMIT: usize = 75;

/// Writes what this crate builds: properties, time zones, and events with their alarms.
pub(crate) fn bytes(calendar: &IcalCalendar) -> Vec<u8> {
    let mut out = Vec::with_capacity(2_048 + calendar.events.len() * 1_024);
    block(&mut out, "VCALENDAR", &calendar.properties, |out| {
        for zone in &calendar.timezones {
            time_zone(out, zone);
        }
        for entry in &calendar.events {
            event(out, entry);
        }
    });
    out
}

/// Writes a vCard of these properties.
pub(crate) fn card(properties: &[Property]) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    block(&mut out, "VCARD", properties, |_| {});
    out
}

fn time_zone(out: &mut Vec<u8>, zone: &IcalTimeZone) {
    block(out, "VTIMEZONE", &zone.properties, |out| {
        for observance in &zone.transitions {
            let name = match observance.transition {
                IcalTimeZoneTransitionType::STANDARD => "STANDARD",
                IcalTimeZoneTransitionType::DAYLIGHT => "DAYLIGHT",
            };
            block(out, name, &observance.properties, |_| {});
        }
    });
}

fn event(out: &mut Vec<u8>, event: &IcalEvent) {
    block(out, "VEVENT", &event.properties, |out| {
        for alarm in &event.alarms {
            block(out, "VALARM", &alarm.properties, |_| {});
        }
    });
}

fn block(out: &mut Vec<u8>, name: &str, properties: &[Property], inner: impl FnOnce(&mut Vec<u8>)) {
    fold(out, &format!("BEGIN:{name}"));
    for property in properties {
        fold(out, &content_line(property));
    }
    inner(out);
    fold(out, &format!("END:{name}"));
}

/// One property, not folded yet.
fn content_line(property: &Property) -> String {
    let mut line = property.name.clone();
    for (name, values) in property.params.iter().flatten() {
        line.push(';');
        line.push_str(name);
        for (index, value) in values.iter().enumerate() {
            line.push(if index == 0 { '=' } else { ',' });
            line.push_str(&parameter_value(value));
        }
    }
    line.push(':');
    // No value of ours has a control character; this makes sure that none ever ends a line early.
    let pieces = property.value.iter().flat_map(|value| value.split(char::is_control));
    pieces.for_each(|piece| line.push_str(piece));
    line
}

/// A parameter's value, cleaned and in quotes where they are needed (RFC 5545, 3.2).
fn parameter_value(value: &str) -> String {
    let cleaned = without_carets(&value.chars().filter_map(allowed_in_parameter).collect::<String>());
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_/+.".contains(&byte);
    if !cleaned.is_empty() && cleaned.bytes().all(plain) {
        cleaned
    } else {
        format!("\"{cleaned}\"")
    }
}

/// RFC 6868 could carry a quote, but node-ical, ics and vobject show its `^'` as it is, node-ical
/// cuts a quoted name at a semicolon, and ical.js takes `\n` for a line break although RFC 5545, 3.2 knows
/// no backslash in parameters. So they become their nearest kin.
fn allowed_in_parameter(character: char) -> Option<char> {
    match character {
        '"' => Some('\u{201d}'),
        ';' => Some(','),
        '\\' => Some('/'),
        '\t' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        other => (!other.is_control()).then_some(other),
    }
}

/// Doubles a caret that a reader of RFC 6868 would take for the start of an escape, and no other.
fn without_carets(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        out.push(character);
        if character == '^' && matches!(characters.peek(), Some('n' | '\'' | '^')) {
            out.push('^');
        }
    }
    out
}

/// Writes a line, folded.
fn fold(out: &mut Vec<u8>, line: &str) {
    let mut rest = line;
    let mut room = LIMIT;
    while rest.len() > room {
        let (head, tail) = rest.split_at(cut(rest, room));
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(b"\r\n ");
        rest = tail;
        // The blank that starts a continuation counts.
        room = LIMIT - 1;
    }
    out.extend_from_slice(rest.as_bytes());
    out.extend_from_slice(b"\r\n");
}

/// Where to cut: as late as there is room, between two characters.
fn cut(text: &str, room: usize) -> usize {
    let last = text.floor_char_boundary(room);
    (room / 2..=last)
        .rev()
        .find(|at| is_good_cut(text, *at))
        .unwrap_or(last)
}

/// Readers trim lines before they join them, so no blank should stand at a fold; and some unescape
/// before they unfold, so no backslash should part from what it escapes.
fn is_good_cut(text: &str, at: usize) -> bool {
    let Some((head, tail)) = text.split_at_checked(at) else {
        return false;
    };
    let blank = head.ends_with(char::is_whitespace) || tail.starts_with(char::is_whitespace);
    let backslashes = head.bytes().rev().take_while(|byte| *byte == b'\\').count();
    !blank && backslashes % 2 == 0
}
