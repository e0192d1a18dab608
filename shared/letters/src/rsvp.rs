//! Letters about an invitation: what happened, what it means for the person, the event's facts, and the calendar.

mod changes;
pub(crate) mod dates;
mod facts;
mod page;
pub(crate) mod subject;
mod wording;

use ::wording::Language;
use calendar::{CalendarEntry, Scheduling};
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::invitation::snapshot::EventSnapshot;
use domain::mail::content::RsvpLetter;
use domain::mail::kind::LetterKind;
use domain::mail::owed::Method;
use domain::schedule::series::PersonalView;
use mail::{CalendarFile, MailIdentity, Message};

use self::facts::LetterFacts;
use self::page::Page;
use crate::{Letter, LetterError, Links, calendar_words};

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

/// What a letter about an invitation says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    rsvp: &'a RsvpLetter,
) -> Result<Message<'a>, LetterError> {
    let facts = &LetterFacts::of(letter, rsvp);
    let LetterFacts { group, invitation, .. } = *facts;
    let page = Page::of(links, facts, identity.reply_domain().is_some());
    let group_address = || group.plan.reply_to.as_ref().map(ToString::to_string);
    let calendar = facts.letter.method.map(|method| CalendarFile {
        method: match method {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        },
        bytes: calendar_part(identity, links, facts, method),
    });
    Ok(Message {
        delivery: facts.delivery,
        sender: group.plan.name.as_str(),
        recipient: &invitation.address,
        recipient_name: invitation.name.as_str(),
        // To us, who know whose words they are and hand them on, or to the group itself.
        reply_to: identity.answer_address(invitation.id).or_else(group_address),
        text: page.text()?,
        html: Some(page.html()?),
        headers: headers(identity, facts, &page),
        subject: page.subject,
        calendar,
        now: facts.now,
    })
}

/// The address that a person's calendar answers to: the one it was told first, for life.
#[must_use]
pub fn organizer_for(identity: &MailIdentity, invitation: &Invitation) -> String {
    match &invitation.last_sent {
        Some(told) => told.organizer.clone(),
        None => identity.organizer_address(invitation.id),
    }
}

fn headers(identity: &MailIdentity, facts: &LetterFacts<'_>, page: &Page) -> Vec<(&'static str, String)> {
    let LetterFacts {
        group,
        event,
        invitation,
        letter,
        ..
    } = *facts;
    // The other kinds answer what the person did, and carry the link in their last line.
    let is_unasked = letter.kind == LetterKind::Invitation || invitation.status.answer().is_none();
    let unsubscribe = is_unasked.then_some(page.foot.unsubscribe_url.as_str());
    list_headers(identity, group, letter.kind, event, invitation, unsubscribe)
}

/// What list programs go by. `unsubscribe_url`: where one click ends it (RFC 8058).
pub(crate) fn list_headers(
    identity: &MailIdentity,
    group: &Group,
    kind: LetterKind,
    event: &Event,
    invitation: &Invitation,
    unsubscribe_url: Option<&str>,
) -> Vec<(&'static str, String)> {
    // No value in Feedback-ID may tell recipients apart (Google's feedback loop counts by it).
    let language = Language::of_tag(&group.plan.language).unwrap_or_default();
    let feedback_id = format!("{}:{}:{}:acquaint", kind.as_str(), group.id, event.id);
    let mut headers = vec![
        ("Content-Language", language.tag().to_owned()),
        ("List-Id", identity.list_id(group.slug.as_str())),
        ("Feedback-ID", feedback_id),
    ];
    if let Some(url) = unsubscribe_url {
        // The page first, for the POST; no blank after the comma, where lettre would fold.
        let by_mail = identity
            .unsubscribe_address(invitation.id)
            .map(|address| format!(",<mailto:{address}>"))
            .unwrap_or_default();
        headers.push(("List-Unsubscribe", format!("<{url}>{by_mail}")));
        headers.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    headers
}

fn calendar_part(identity: &MailIdentity, links: &Links, facts: &LetterFacts<'_>, method: Method) -> Vec<u8> {
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
    calendar::scheduling_object(&Scheduling {
        entry: CalendarEntry {
            description,
            // Not the personal page: calendars get forwarded.
            url: links.event_page(event).unwrap_or_default(),
            online: event.plan.online(invitation.status.has_seat()),
            sequence: letter.sequence,
            entry: letter.entry,
            stamp: facts.stamp,
            view: PersonalView {
                days: Some(facts.days),
                asked: &letter.asked_dates,
            },
            ..CalendarEntry::of(event, calendar_words(event, facts.language))
        },
        method,
        participation: letter.participation,
        attendee: &invitation.address,
        attendee_name: &invitation.name,
        organizer: &organizer_for(identity, invitation),
        organizer_name: group.plan.name.as_str(),
    })
}

#[cfg(test)]
mod tests;
