//! A feed, of a group or of one person: a calendar that programs subscribe to (RFC 7986). Without METHOD, as a file is.
//!
//! Polled for ever by programs that compare bytes, so every time in it comes from a row. It names nobody: no attendee,
//! no organizer, no alarm. Which events are in it, and the entity tag, are left to who serves it.

use domain::Instant;
use domain::schedule::{Schedule, Zone};
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use ical::property::Property;

use crate::entry::CalendarEntry;
use crate::property::{link, raw, text, utc, with};
use crate::status::Status;
use crate::{calendar, emit, timezone};

/// How long programs should wait between two looks. Changes that cannot wait go by mail.
const REFRESH: &str = "PT1H";

/// A feed.
#[derive(Clone, Copy, Debug)]
pub struct Feed<'a> {
    /// What subscribers see it called.
    pub name: &'a str,
    /// Plain text about it; may be empty.
    pub description: &'a str,
    /// The zone that it is at home in.
    pub zone: &'a Zone,
    /// Address of the feed itself.
    pub source_url: &'a str,
    /// When anything in it changed last.
    pub changed_at: Instant,
    /// What is in it, in the order in which it is to be written.
    pub events: &'a [CalendarEntry<'a>],
}

/// The bytes of the feed.
#[must_use]
pub fn feed(feed: &Feed<'_>) -> Vec<u8> {
    let mut calendar = calendar();
    calendar.properties.extend(about(feed));
    let spans: Vec<Schedule> = feed.events.iter().map(CalendarEntry::span).collect();
    calendar.timezones = timezone::used_by(&spans);
    calendar.events = feed.events.iter().flat_map(copies).collect();
    fill(&mut calendar, feed);
    emit::bytes(&calendar)
}

/// A calendar without any component is none (RFC 5545, 3.6): a feed without events tells its zone.
fn fill(calendar: &mut IcalCalendar, feed: &Feed<'_>) {
    if calendar.events.is_empty() && calendar.timezones.is_empty() {
        calendar.timezones.push(timezone::around(feed.zone, feed.changed_at));
    }
}

fn about(feed: &Feed<'_>) -> Vec<Property> {
    let mut list = vec![text("NAME", feed.name), text("X-WR-CALNAME", feed.name)];
    if !feed.description.trim().is_empty() {
        list.push(text("DESCRIPTION", feed.description));
        list.push(text("X-WR-CALDESC", feed.description));
    }
    if !feed.events.iter().any(repeats_in_utc) {
        list.push(raw("X-WR-TIMEZONE", feed.zone.name()));
    }
    list.push(with(raw("REFRESH-INTERVAL", REFRESH), "VALUE", "DURATION"));
    list.push(raw("X-PUBLISHED-TTL", REFRESH));
    list.extend(link("SOURCE", feed.source_url).map(|source| with(source, "VALUE", "URI")));
    list.push(raw("COLOR", "teal"));
    list.push(raw("LAST-MODIFIED", utc(feed.changed_at)));
    list
}

/// Whether it is a series that is told in UTC. Some programs take times in UTC to X-WR-TIMEZONE before they repeat them,
/// and so by other days and other clocks.
fn repeats_in_utc(entry: &CalendarEntry<'_>) -> bool {
    entry.series.is_some() && !timezone::has_rules(entry.schedule.zone())
}

fn copies(entry: &CalendarEntry<'_>) -> Vec<IcalEvent> {
    entry.published(entry.shown_status() == Status::Cancelled)
}
