//! The envelope of a mail that came through a pipe, from the headers that mail servers keep it in.

use mail_parser::{HeaderValue, Message, MessageParser};

/// Most addresses that are looked at.
const ADDRESSES_MAX: usize = 50;

/// Octets of a mail in which its headers are looked for.
const HEADERS_MAX: usize = 128 << 10;

/// What the headers say of the envelope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnvelopeHeaders {
    /// Addresses that it may have been for, the surest first: Delivered-To, X-Original-To, To.
    pub recipients: Vec<String>,
    /// Return-Path.
    pub sender: Option<String>,
}

/// Reads them.
#[must_use]
pub fn envelope_of(raw: &[u8]) -> EnvelopeHeaders {
    let head = raw.get(..HEADERS_MAX).unwrap_or(raw);
    let Some(message) = MessageParser::default().parse_headers(head) else {
        return EnvelopeHeaders::default();
    };
    let mut recipients = Vec::new();
    for name in ["Delivered-To", "X-Original-To"] {
        recipients.extend(texts(&message, name));
    }
    let to = message.to().into_iter().flat_map(|to| to.iter());
    recipients.extend(to.filter_map(|address| address.address().map(str::to_owned)));
    recipients.truncate(ADDRESSES_MAX);
    EnvelopeHeaders {
        recipients,
        sender: texts(&message, "Return-Path").into_iter().next(),
    }
}

/// The values of a header that holds one address, without angle brackets.
fn texts(message: &Message<'_>, name: &str) -> Vec<String> {
    let all = message.headers().iter();
    all.filter(|header| header.name.as_str().eq_ignore_ascii_case(name))
        .filter_map(|header| match &header.value {
            HeaderValue::Text(text) => Some(text.as_ref()),
            HeaderValue::TextList(list) => list.first().map(AsRef::as_ref),
            HeaderValue::Address(addresses) => addresses.first()?.address(),
            _ => None,
        })
        .map(|text| text.trim().trim_matches(['<', '>']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_envelope_is_found_in_the_headers_the_surest_first() {
        let raw = b"Return-Path: <anna@example.net>\r\nX-Original-To: rsvp+a@example.org\r\nDelivered-To: <rsvp+b@example.org>\r\nTo: Meetup <rsvp+c@example.org>, x@example.org\r\n\r\nhello\r\n";
        let envelope = envelope_of(raw);
        let recipients: Vec<&str> = envelope.recipients.iter().map(String::as_str).collect();
        assert_eq!(
            recipients,
            [
                "rsvp+b@example.org",
                "rsvp+a@example.org",
                "rsvp+c@example.org",
                "x@example.org"
            ]
        );
        assert_eq!(envelope.sender.as_deref(), Some("anna@example.net"));
    }

    #[test]
    fn what_is_no_mail_has_none() {
        for raw in [&b""[..], b"\0\0\0", b"no header", &[0xff; 1_000]] {
            assert_eq!(envelope_of(raw), EnvelopeHeaders::default());
        }
    }
}
