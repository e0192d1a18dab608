//! Calendars: domain in, iCalendar bytes (RFC 5545, 5546, 7986) out, and back.
//!
//! Of a [`CalendarEntry`], which is made of an event, three things are written: one person's copy for a letter
//! ([`scheduling_object`]), a file that somebody takes away ([`published_event`]), and feeds ([`feed()`]).
//! Each is first built as the `ical` crate's model and then turned into bytes by one emitter, so
//! that folding, escaping and quoting hold everywhere. Nothing here looks at a clock: all times come
//! from rows or are passed in, so the same state gives the same bytes.
//!
//! A person's entry in an address book, whose lines are of the same form, is a [`contact_card`].
//!
//! Which letter is owed, with which METHOD and SEQUENCE, is decided in `domain::letters`; MIME is
//! left to `mail`, HTTP to `api`. Calendars from outside are read in [`mod@read`], the answers among them understood in
//! [`itip`].

mod card;
mod emit;
mod entry;
mod feed;
pub mod itip;
mod property;
mod publish;
pub mod read;
mod schedule;
mod series;
mod status;
mod timezone;

pub use card::{ContactCard, contact_card};
pub use entry::{CalendarEntry, EntryWords};
pub use feed::{Feed, feed};
pub use publish::published_event;
pub use read::{CalendarSummary, summary};
pub use schedule::{Scheduling, scheduling_object};

use domain::EventId;
use ical::parser::ical::component::IcalCalendar;

use crate::property::{raw, text};

/// UID of an event (RFC 7986, 5.3): the same in letters, files and feeds, for life.
///
/// It names no host on purpose: settings change, and a calendar that sees another UID sees another event.
#[must_use]
pub fn uid(event: EventId) -> String {
    format!("{event}@acquaint")
}

/// What every calendar begins with. PRODID has no version: entity tags of feeds hang on the bytes.
fn calendar() -> IcalCalendar {
    let mut calendar = IcalCalendar::new();
    calendar.properties = vec![
        text("PRODID", "-//Acquaint//Events//EN"),
        raw("VERSION", "2.0"),
        raw("CALSCALE", "GREGORIAN"),
    ];
    calendar
}

#[cfg(test)]
mod tests;
