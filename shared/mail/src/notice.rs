//! Notices to organizers: what people sent, passed on as a plain letter of ours whose answer goes to the person.

mod wording;

use std::time::SystemTime;

use domain::group::Group;
use domain::{DeliveryId, Instant, MailAddress};
use lettre::message::SinglePart;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};

pub use self::wording::{About, Wording};

use crate::{Envelope, MailError, MailIdentity, address};

/// What a notice is made of.
#[derive(Clone, Debug)]
pub struct NoticeFacts<'a> {
    /// Its identity; the Message-ID is made of it.
    pub id: DeliveryId,
    /// The group that it is about.
    pub group: &'a Group,
    /// The organizer.
    pub recipient: &'a MailAddress,
    /// Who an answer goes to.
    pub reply_to: Option<&'a MailAddress>,
    /// Its subject line.
    pub title: &'a str,
    /// What it says.
    pub body: &'a str,
    /// The time of writing.
    pub now: Instant,
}

/// Writes a notice. From is ours, since the words are passed on by us: a person's own address there would fail DMARC.
pub fn compose_notice(identity: &MailIdentity, facts: &NoticeFacts<'_>) -> Result<Envelope, MailError> {
    let header =
        |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
    let recipient = address::wire(facts.recipient.as_str())?;
    let mut builder = address::builder(identity.from(facts.group), recipient.into())?
        .subject(one_line(facts.title))
        .date(SystemTime::from(facts.now.timestamp()))
        .message_id(Some(identity.message_id(facts.id)))
        // RFC 3834: nobody's answering machine is to answer it, ours included.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"));
    if let Some(person) = facts.reply_to.and_then(|address| address::wire(address.as_str()).ok()) {
        builder = builder.reply_to(person.into());
    }
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(facts.body.to_owned());
    let message = builder.singlepart(text)?;
    Ok(Envelope {
        delivery: facts.id,
        sender: identity.bounce_address(facts.id),
        recipient: facts.recipient.clone(),
        message_id: identity.message_id(facts.id),
        bytes: message.formatted(),
    })
}

/// A line break would begin another header, and "=?" another word than is seen (RFC 2047).
fn one_line(title: &str) -> String {
    let plain: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.replace("=?", "=\u{2060}?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::fixture;
    use crate::{MailIdentitySettings, OrganizerAddress};

    #[test]
    fn a_notice_is_ours_and_its_answer_goes_to_the_person() {
        let identity = MailIdentity::new(MailIdentitySettings {
            mail_from: "Acquaint <events@example.org>",
            public_url: "http://localhost:8080/",
            dkim: None,
            reply_domain: Some("replies.example.org"),
            organizer_address: OrganizerAddress::Token,
            keyring: fixture::keyring(),
        })
        .unwrap();
        let address = |text| MailAddress::parse(text).unwrap();
        let (orga, anna) = (address("orga@example.org"), address("anna@example.net"));
        let letter = compose_notice(
            &identity,
            &NoticeFacts {
                id: fixture::delivery(),
                group: &fixture::group(),
                recipient: &orga,
                reply_to: Some(&anna),
                title: "Anna wrote\r\nBcc: x@y.z",
                body: "> See you there!\n> .\n",
                now: Instant::EPOCH,
            },
        )
        .unwrap();
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
