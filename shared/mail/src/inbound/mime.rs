//! A message to its parts (RFC 2046), bounded before anything is built.
//!
//! Own, because the limits have to hold while it happens, and because a calendar's bytes are needed as they were packed: a
//! line may be folded inside a character, which decoding the part first would destroy. It goes over the bytes once for
//! each level, never calls itself, and leaves messages inside the message closed.

use super::header::Headers;
use super::{MAX_MESSAGE, Unreadable};

/// Most bytes of a header block.
const MAX_HEADERS: usize = 128 * 1_024;
/// Most multiparts in each other.
const MAX_DEPTH: usize = 20;
/// Most parts in all, multiparts counted.
const MAX_PARTS: usize = 50;

/// A message, taken apart.
pub(super) struct Mail<'a> {
    /// Its own headers.
    pub(super) headers: Headers<'a>,
    /// Its leaves, in their order. A message without parts is one.
    pub(super) parts: Vec<Part<'a>>,
}

/// A leaf: a part that has no parts. A message inside the message is one.
pub(super) struct Part<'a> {
    /// Its headers.
    pub(super) headers: Headers<'a>,
    /// What it is, in small letters, like `text/calendar`.
    pub(super) kind: String,
    /// Its bytes as they travelled.
    pub(super) body: &'a [u8],
}

impl<'a> Mail<'a> {
    /// The first leaf of one of these kinds.
    pub(super) fn part(&self, kinds: &[&str]) -> Option<&Part<'a>> {
        self.parts.iter().find(|part| kinds.contains(&part.kind.as_str()))
    }

    /// Whether it is a report (RFC 6522) of a type.
    pub(super) fn reports(&self, report_type: &str) -> bool {
        let declared = self.headers.content_type("report-type");
        self.headers.kind() == "multipart/report" && declared.is_some_and(|kind| kind.eq_ignore_ascii_case(report_type))
    }
}

/// Takes a message apart, within the limits.
pub(super) fn take_apart(raw: &[u8]) -> Result<Mail<'_>, Unreadable> {
    if raw.len() > MAX_MESSAGE {
        return Err(Unreadable::TooLarge);
    }
    let whole = without_envelope(raw);
    let mut parts = vec![];
    let mut seen = 0;
    // The last one in is looked at first, which with their parts put in backwards is the order of the message.
    let mut waiting = vec![(whole, 0)];
    while let Some((entity, depth)) = waiting.pop() {
        let (head, body) = divided(entity);
        let headers = read_headers(head)?;
        match inside(&headers, body) {
            None => parts.push(Part::new(headers, body)),
            Some(_) if depth == MAX_DEPTH => return Err(Unreadable::TooDeep),
            Some(children) => {
                seen += children.len();
                if seen > MAX_PARTS {
                    return Err(Unreadable::TooManyParts);
                }
                waiting.extend(children.into_iter().rev().map(|child| (child, depth + 1)));
            }
        }
    }
    let headers = read_headers(divided(whole).0)?;
    if headers.is_empty() {
        return Err(Unreadable::NotAMessage);
    }
    Ok(Mail { headers, parts })
}

impl<'a> Part<'a> {
    fn new(headers: Headers<'a>, body: &'a [u8]) -> Self {
        let kind = headers.kind();
        // A multipart in which no part was found is what people see of it: text.
        let kind = if kind.starts_with("multipart/") {
            "text/plain".to_owned()
        } else {
            kind
        };
        Self { headers, kind, body }
    }
}

/// Blank lines before the headers, and the line that programs which deliver through a pipe write there.
fn without_envelope(raw: &[u8]) -> &[u8] {
    let raw = raw.trim_ascii_start();
    if raw.starts_with(b"From ") || raw.starts_with(b">From ") {
        return line_end(raw, 0).and_then(|end| raw.get(end..)).unwrap_or_default();
    }
    raw
}

fn read_headers(head: &[u8]) -> Result<Headers<'_>, Unreadable> {
    if head.len() > MAX_HEADERS {
        return Err(Unreadable::HeadersTooLarge);
    }
    Ok(Headers::read(head))
}

/// Headers and body, which the first empty line divides.
pub(super) fn divided(entity: &[u8]) -> (&[u8], &[u8]) {
    let mut start = 0;
    while let Some(end) = line_end(entity, start) {
        if entity.get(start..end).is_some_and(|line| line.trim_ascii().is_empty()) {
            return entity.split_at_checked(end).unwrap_or((entity, &[]));
        }
        start = end;
    }
    (entity, &[])
}

/// The parts of a multipart; none if it is no multipart, or nothing in it is a part.
fn inside<'a>(headers: &Headers<'_>, body: &'a [u8]) -> Option<Vec<&'a [u8]>> {
    if !headers.kind().starts_with("multipart/") {
        return None;
    }
    let boundary = headers
        .content_type("boundary")
        .filter(|boundary| !boundary.is_empty())?;
    let parts = split(body, format!("--{}", boundary.trim_end()).as_bytes());
    (!parts.is_empty()).then_some(parts)
}

/// What stands between lines that are the delimiter. The last part may have no end. It stops soon after there are more
/// than are read.
fn split<'a>(body: &'a [u8], delimiter: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = vec![];
    let (mut start, mut line) = (None, 0);
    while line < body.len() && parts.len() <= MAX_PARTS {
        let end = line_end(body, line).unwrap_or(body.len());
        let rest = body.get(line..end).and_then(|text| text.strip_prefix(delimiter));
        match rest.map(<[u8]>::trim_ascii_end) {
            Some(b"") => {
                parts.extend(start.and_then(|start| before(body, start, line)));
                start = Some(end);
            }
            Some(b"--") => {
                parts.extend(start.and_then(|start| before(body, start, line)));
                return parts;
            }
            _ => {}
        }
        line = end;
    }
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

/// A part, without the line end that belongs to the delimiter behind it.
fn before(body: &[u8], start: usize, delimiter: usize) -> Option<&[u8]> {
    let part = body.get(start..delimiter)?;
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    Some(part.strip_suffix(b"\r").unwrap_or(part))
}

/// Where the line that starts here ends, behind its line end; none if it has none.
fn line_end(bytes: &[u8], start: usize) -> Option<usize> {
    let at = bytes.get(start..)?.iter().position(|byte| *byte == b'\n')?;
    Some(start + at + 1)
}
