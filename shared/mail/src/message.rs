//! A letter as MIME: what all kinds have in their headers, the parts that people read, and the one that calendars read.
//!
//! The shape is the one that Google and Thunderbird send: the alternative first in the mixed, the calendar last in the
//! alternative, and the same octets again as a file, for those that only look at attachments.

use std::time::SystemTime;

use domain::{DeliveryId, Instant, MailAddress};
use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{MessageBuilder, MultiPart, MultiPartBuilder, SinglePart};

use crate::envelope::Envelope;
use crate::{MailError, MailIdentity, address};

/// A letter before it is MIME.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    /// The delivery that carries it: the Message-ID is made of it.
    pub delivery: DeliveryId,
    /// Who writes, before our own name in From; empty: we do.
    pub sender: &'a str,
    /// Where it goes.
    pub recipient: &'a MailAddress,
    /// What the recipient is called; may be empty.
    pub recipient_name: &'a str,
    /// Where an answer goes: an address, or several with `, ` between them; `None`: to the sender.
    pub reply_to: Option<String>,
    /// The subject line.
    pub subject: String,
    /// Headers of this kind of letter.
    pub headers: Vec<(&'static str, String)>,
    /// The `text/plain` part.
    pub text: String,
    /// The `text/html` part, if it has one.
    pub html: Option<String>,
    /// The calendar, if it has one.
    pub calendar: Option<CalendarFile>,
    /// Other files that come along.
    pub files: Vec<AttachedFile>,
    /// The time of writing.
    pub now: Instant,
}

/// A calendar in a letter.
#[derive(Clone, Debug)]
pub struct CalendarFile {
    /// METHOD, as it stands in the calendar.
    pub method: &'static str,
    /// The calendar.
    pub bytes: Vec<u8>,
}

/// A file that comes along with a letter.
#[derive(Clone, Debug)]
pub struct AttachedFile {
    /// What it is called, in ASCII.
    pub name: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Message<'_> {
    /// The message in its envelope, not signed yet. From is always ours: a person's own address there would fail DMARC.
    pub fn envelope(self, identity: &MailIdentity) -> Result<Envelope, MailError> {
        let builder = self.builder(identity)?;
        let delivery = self.delivery;
        let text = quoted(ContentType::TEXT_PLAIN, self.text);
        let has_files = !self.files.is_empty();
        let message = match (self.html, self.calendar) {
            (None, None) if !has_files => builder.singlepart(text)?,
            (html, None) if !has_files => builder.multipart(alternative(delivery, text, html))?,
            (html, calendar) => {
                let readable = alternative(delivery, text, html);
                let mixed = match calendar {
                    Some(calendar) => with_calendar(delivery, readable, calendar)?,
                    None => mixed(delivery).multipart(readable),
                };
                builder.multipart(self.files.into_iter().try_fold(mixed, with_file)?)?
            }
        };
        Ok(Envelope {
            delivery,
            sender: identity.bounce_address(delivery),
            recipient: self.recipient.clone(),
            message_id: identity.message_id(delivery),
            bytes: message.formatted(),
        })
    }

    fn builder(&self, identity: &MailIdentity) -> Result<MessageBuilder, MailError> {
        let recipient = address::mailbox(self.recipient_name, address::wire(self.recipient.as_str())?);
        let mut builder = address::builder(identity.from(self.sender), recipient)?
            .subject(one_line(&self.subject))
            .date(SystemTime::from(self.now.timestamp()))
            .message_id(Some(identity.message_id(self.delivery)))
            // RFC 3834: keeps auto-responders quiet, ours included; Exchange listens to the second.
            .raw_header(raw("Auto-Submitted", "auto-generated"))
            .raw_header(raw("X-Auto-Response-Suppress", "All"));
        for (name, value) in &self.headers {
            builder = builder.raw_header(raw(name, value));
        }
        let reply_to = self.reply_to.iter().flat_map(|all| all.split(", "));
        let reply_to = reply_to.filter_map(|to| address::wire(to).ok());
        Ok(reply_to.fold(builder, |builder, address| builder.reply_to(address.into())))
    }
}

/// A header that lettre has no type for. lettre folds at blanks only, so that URLs without one stay on a line: relays that
/// sign later trip over a folded List-Unsubscribe.
fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A line break would begin another header. lettre lets ASCII through as it is, so what looks like an encoded word (RFC
/// 2047) would be decoded by the reader into whatever it hides: the word joiner shows nothing and makes lettre encode it.
fn one_line(subject: &str) -> String {
    let plain: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.replace("=?", "=\u{2060}?")
}

fn quoted(kind: ContentType, body: String) -> SinglePart {
    SinglePart::builder()
        .header(kind)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(body)
}

/// The parts that people read. "=_" never occurs in quoted-printable or base64, so the boundary is in no part; it
/// follows from the delivery, so a second attempt is the same octets but for its date.
fn alternative(delivery: DeliveryId, text: SinglePart, html: Option<String>) -> MultiPart {
    let parts = MultiPart::alternative()
        .boundary(format!("=_alternative_{delivery}"))
        .singlepart(text);
    match html {
        Some(html) => parts.singlepart(quoted(ContentType::TEXT_HTML, html)),
        None => parts,
    }
}

fn mixed(delivery: DeliveryId) -> MultiPartBuilder {
    MultiPart::mixed().boundary(format!("=_mixed_{delivery}"))
}

fn with_file(parts: MultiPart, file: AttachedFile) -> Result<MultiPart, MailError> {
    let part = SinglePart::builder()
        .header(ContentType::parse(file.kind)?)
        .header(ContentDisposition::attachment(file.name))
        .header(ContentTransferEncoding::Base64)
        .body(file.bytes);
    Ok(parts.singlepart(part))
}

fn with_calendar(delivery: DeliveryId, readable: MultiPart, calendar: CalendarFile) -> Result<MultiPart, MailError> {
    let kind = format!("text/calendar; charset=utf-8; method={}", calendar.method);
    // No Content-Disposition and no name here: with them some clients show a file instead of buttons.
    let inline = SinglePart::builder()
        .header(ContentType::parse(&kind)?)
        .header(ContentTransferEncoding::Base64)
        .body(calendar.bytes.clone());
    let file = SinglePart::builder()
        .header(ContentType::parse("application/ics; name=\"invite.ics\"")?)
        .header(ContentDisposition::attachment("invite.ics"))
        .header(ContentTransferEncoding::Base64)
        .body(calendar.bytes);
    Ok(mixed(delivery).multipart(readable.singlepart(inline)).singlepart(file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn what_is_typed_begins_no_header() {
        let recipient = MailAddress::parse("orga@example.org").unwrap();
        let message = Message {
            subject: "Anna wrote\r\nBcc: x@y.z".to_owned(),
            reply_to: Some("anna@example.net".to_owned()),
            ..fixture::message(fixture::delivery(), &recipient)
        };
        let letter = message.envelope(&fixture::identity()).unwrap();
        let text = String::from_utf8(letter.bytes).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        for line in [
            "Reply-To: anna@example.net",
            "To: orga@example.org",
            "Auto-Submitted: auto-generated",
        ] {
            assert!(head.lines().any(|own| own == line), "{line}\n{head}");
        }
        assert!(head.contains("<events@example.org>"), "{head}");
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(letter.sender.starts_with("bounce+"));
    }
}
