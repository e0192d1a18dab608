//! A letter as MIME: headers, the parts that people read, and the parts that calendars read.
//!
//! The shape is the one that Google and Thunderbird send: the alternative first in the mixed, the calendar last in the
//! alternative, and the same octets again as a file, for those that only look at attachments.

use std::time::SystemTime;

use calendar::Scheduling;
use domain::event::Visibility;
use domain::invitation::snapshot::EventSnapshot;
use domain::mail::kind::LetterKind;
use domain::mail::owed::Method;
use lettre::address::Address;
use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{MessageBuilder, MultiPart, SinglePart};

use crate::envelope::Envelope;
use crate::letter_facts::LetterFacts;
use crate::page::Page;
use crate::{MailError, MailIdentity, address, markdown};

impl LetterFacts<'_> {
    /// What the reader is shown of the event as it is now.
    pub(crate) fn shown(&self) -> EventSnapshot {
        EventSnapshot::of(self.event, self.invitation.status.has_seat())
    }

    /// Whether nothing is left to answer: it is off, or over.
    pub(crate) fn asks_nothing(&self) -> bool {
        self.letter.kind == LetterKind::Cancellation || self.event.is_over(self.now)
    }
}

/// Writes a letter.
pub fn compose(identity: &MailIdentity, facts: &LetterFacts<'_>) -> Result<Envelope, MailError> {
    let recipient = address::wire(facts.invitation.address.as_str())?;
    let page = Page::of(identity, facts);
    let builder = headers(identity, facts, &page, recipient)?;
    let readable = alternative(facts, &page)?;
    let message = match facts.letter.method {
        None => builder.multipart(readable)?,
        Some(method) => {
            let calendar = calendar_part(identity, facts, method);
            builder.multipart(with_calendar(facts, readable, method, calendar)?)?
        }
    };
    Ok(Envelope {
        delivery: facts.delivery,
        sender: identity.bounce_address(facts.delivery),
        recipient: facts.invitation.address.clone(),
        message_id: identity.message_id(facts.delivery),
        bytes: message.formatted(),
    })
}

fn headers(
    identity: &MailIdentity,
    facts: &LetterFacts<'_>,
    page: &Page,
    recipient: Address,
) -> Result<MessageBuilder, MailError> {
    let LetterFacts {
        group,
        event,
        invitation,
        letter,
        ..
    } = *facts;
    let mut builder = address::builder(
        identity.from(group),
        address::mailbox(invitation.name.as_str(), recipient),
    )?
    .subject(page.subject.as_str())
    .date(SystemTime::from(facts.now.timestamp()))
    .message_id(Some(identity.message_id(facts.delivery)))
    // RFC 3834: keeps auto-responders quiet; Exchange listens to the second.
    .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
    .raw_header(raw("X-Auto-Response-Suppress", "All".to_owned()))
    .raw_header(raw("List-Id", identity.list_id(group)))
    // No value in it may tell recipients apart (Google's feedback loop counts by it).
    .raw_header(raw(
        "Feedback-ID",
        format!("{}:{}:{}:acquaint", letter.kind.as_str(), group.id, event.id),
    ));
    if let Some(address) = identity.reply_to(group, invitation) {
        builder = builder.reply_to(address.into());
    }
    // RFC 8058. The other kinds answer what the person did, and carry the link in their last line.
    if letter.kind == LetterKind::Invitation || invitation.status.answer().is_none() {
        // The page first, for the POST; no blank after the comma, where lettre would fold.
        let address = identity.unsubscribe_address(invitation);
        let by_mail = address
            .map(|address| format!(",<mailto:{address}>"))
            .unwrap_or_default();
        let ways = format!("<{}>{by_mail}", page.unsubscribe_url);
        builder = builder
            .raw_header(raw("List-Unsubscribe", ways))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    Ok(builder)
}

/// A header that lettre has no type for. lettre folds at blanks only, so that URLs without one stay on a line: relays that
/// sign later trip over a folded List-Unsubscribe.
fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// The parts that people read. "=_" never occurs in quoted-printable or base64, so the boundary is in no part; it
/// follows from the delivery, so a second attempt is the same octets but for its date.
fn alternative(facts: &LetterFacts<'_>, page: &Page) -> Result<MultiPart, MailError> {
    let text = SinglePart::builder()
        .header(ContentType::TEXT_PLAIN)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(page.text()?);
    let html = SinglePart::builder()
        .header(ContentType::TEXT_HTML)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(page.html()?);
    Ok(MultiPart::alternative()
        .boundary(format!("=_alternative_{}", facts.delivery))
        .singlepart(text)
        .singlepart(html))
}

fn with_calendar(
    facts: &LetterFacts<'_>,
    readable: MultiPart,
    method: Method,
    calendar: Vec<u8>,
) -> Result<MultiPart, MailError> {
    let content_type = match method {
        Method::Request => "text/calendar; charset=utf-8; method=REQUEST",
        Method::Cancel => "text/calendar; charset=utf-8; method=CANCEL",
    };
    // No Content-Disposition and no name here: with them some clients show a file instead of buttons.
    let inline = SinglePart::builder()
        .header(ContentType::parse(content_type)?)
        .header(ContentTransferEncoding::Base64)
        .body(calendar.clone());
    let file = SinglePart::builder()
        .header(ContentType::parse("application/ics; name=\"invite.ics\"")?)
        .header(ContentDisposition::attachment("invite.ics"))
        .header(ContentTransferEncoding::Base64)
        .body(calendar);
    let boundary = format!("=_mixed_{}", facts.delivery);
    Ok(MultiPart::mixed()
        .boundary(boundary)
        .multipart(readable.singlepart(inline))
        .singlepart(file))
}

fn calendar_part(identity: &MailIdentity, facts: &LetterFacts<'_>, method: Method) -> Vec<u8> {
    let LetterFacts {
        group,
        event,
        invitation,
        letter,
        ..
    } = *facts;
    let (excerpt, is_cut) = markdown::excerpt(event.plan.description.as_str());
    let mut description = markdown::markdown_to_text(excerpt);
    if is_cut {
        description.push_str("\n…");
    }
    let mut own = event.clone();
    own.personalise(facts.days);
    own.ask_about(&letter.asked_dates);
    // A private event has no page but the personal ones, and calendars get forwarded.
    let url = if event.plan.visibility == Visibility::Private {
        String::new()
    } else {
        identity.event_url(event)
    };
    calendar::scheduling_object(&Scheduling {
        event: &own,
        group,
        method,
        sequence: letter.sequence,
        participation: letter.participation,
        entry: letter.entry,
        attendee: &invitation.address,
        attendee_name: &invitation.name,
        organizer: &identity.organizer_for(invitation),
        online: event.plan.online(invitation.status.has_seat()),
        url: &url,
        description: &description,
        stamp: facts.stamp,
    })
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
