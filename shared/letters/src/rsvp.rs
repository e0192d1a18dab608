//! Letters about an invitation: what happened, what it means for the person, the event's facts, and the calendar.

mod changes;
pub(crate) mod dates;
mod facts;
mod layout;
mod situation;
pub(crate) mod subject;
mod update;
mod wording;

use calendar::{CalendarEntry, Scheduling};
use domain::Instant;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::invitation::snapshot::EventSnapshot;
use domain::mail::content::RsvpLetter;
use domain::mail::kind::LetterKind;
use domain::mail::owed::{Method, owed};
use domain::schedule::series::{Days, PersonalView};
use mail::{CalendarFile, MailIdentity, Message};

use self::facts::LetterFacts;
use crate::invited::Invited;
use crate::{Letter, LetterError, Links, Preview, calendar_words, language_for};

impl<'a> LetterFacts<'a> {
    /// What the reader is shown of the event as it is now.
    pub(crate) fn shown(&self) -> EventSnapshot {
        EventSnapshot::of(self.event, self.invitation.status.has_seat())
    }

    /// Whom it goes to, and about what.
    pub(crate) fn to(&self) -> Invited<'a> {
        Invited {
            kind: self.letter.kind,
            group: self.group,
            event: self.event,
            invitation: self.invitation,
        }
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
    let LetterFacts { invitation, .. } = *facts;
    let calendar = facts.letter.method.map(|method| CalendarFile {
        method: match method {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        },
        bytes: calendar_part(identity, links, facts, method),
    });
    // The other kinds answer what the person did, and carry the link in their last line.
    let is_unasked = facts.letter.kind == LetterKind::Invitation || invitation.status.answer().is_none();
    let layout = layout::of(links, facts, identity.reply_domain().is_some());
    Ok(Message {
        calendar,
        ..facts.to().message(identity, letter, layout, is_unasked)?
    })
}

/// How the letter that invites somebody will look; `None`: none is written now.
pub fn preview_invitation(
    links: &Links,
    group: &Group,
    event: &Event,
    invitation: &Invitation,
    now: Instant,
) -> Result<Option<Preview>, LetterError> {
    let Some(letter) = owed(event, invitation, false, now) else {
        return Ok(None);
    };
    let facts = LetterFacts {
        language: language_for(invitation, group),
        group,
        event,
        invitation,
        letter: &letter,
        days: &Days::new(),
        stamp: now,
        now,
    };
    layout::of(links, &facts, true).preview().map(Some)
}

/// The address that a person's calendar answers to: the one it was told first, for life.
#[must_use]
pub fn organizer_for(identity: &MailIdentity, invitation: &Invitation) -> String {
    match &invitation.last_sent {
        Some(told) => told.organizer.clone(),
        None => identity.organizer_address(invitation.id),
    }
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
