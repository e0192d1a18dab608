//! An event as a file that a person takes away: nobody asked, nobody named.
//!
//! It has no METHOD. PUBLISH asks for an ORGANIZER (RFC 5546, 3.2.1), and a file with one makes
//! Outlook treat its reader as somebody's guest; without METHOD the object is plain RFC 5545, and its
//! DTSTAMP means what it holds here, the last revision (RFC 5545, 3.8.7.2).

use crate::entry::CalendarEntry;
use crate::{calendar, emit, timezone};

/// The bytes of the file. They change only when what it holds did.
#[must_use]
pub fn published_event(entry: &CalendarEntry<'_>) -> Vec<u8> {
    let mut calendar = calendar();
    calendar.timezones = timezone::used_by([&entry.span()]);
    calendar.events = entry.published(entry.is_cancelled);
    emit::bytes(&calendar)
}
