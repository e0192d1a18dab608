//! An event as a file that a person takes away: nobody asked, nobody named.
//!
//! It has no METHOD. PUBLISH asks for an ORGANIZER (RFC 5546, 3.2.1), and a file with one makes
//! Outlook treat its reader as somebody's guest; without METHOD the object is plain RFC 5545, and its
//! DTSTAMP means what it holds here, the last revision (RFC 5545, 3.8.7.2).

use domain::Instant;
use domain::event::Event;
use domain::event::online::Online;
use domain::rsvp::status::Entry;

use crate::entry::EventCopy;
use crate::status::Status;
use crate::{calendar, emit, timezone};

/// An event for a file.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// The event.
    pub event: &'a Event,
    /// Plain text that stands for the event's Markdown.
    pub description: &'a str,
    /// SEQUENCE: the person's own where the file is for one person, so that it fits the letters.
    pub sequence: u32,
    /// What the person's calendar should hold.
    pub entry: Entry,
    /// DTSTAMP: when what it holds changed last.
    pub changed_at: Instant,
    /// Page that the entry links to.
    pub url: &'a str,
    /// What the reader is shown of the online link.
    pub online: Online<'a>,
}

/// The bytes of the file. They change only when what it holds did.
#[must_use]
pub fn published_event(publication: &Publication<'_>) -> Vec<u8> {
    let event = publication.event;
    let copy = EventCopy {
        event,
        description: publication.description,
        url: publication.url,
        online: publication.online,
        sequence: publication.sequence,
        stamp: publication.changed_at,
        status: Status::shown(event, publication.entry),
        marks_cancelled: event.is_cancelled(),
    };
    let mut calendar = calendar();
    calendar.timezones = timezone::used_by([&event.plan.span()]);
    calendar.events = copy.vevents();
    emit::bytes(&calendar)
}
