//! A group's feed: a calendar that programs subscribe to (RFC 7986). Without METHOD, as a file is.
//!
//! Polled for ever by programs that compare bytes, so every time in it comes from a row. Which events
//! are in it, and the entity tag, are left to who serves it.

use domain::event::Event;
use domain::group::Group;
use ical::parser::ical::component::IcalCalendar;
use ical::property::Property;

use crate::entry::{EventCopy, Status};
use crate::property::{link, raw, text, utc, with};
use crate::{calendar, emit, timezone};

/// How long programs should wait between two looks. Changes that cannot wait go by mail.
const REFRESH: &str = "PT1H";

/// A group's feed.
#[derive(Clone, Copy, Debug)]
pub struct Feed<'a> {
    /// The group.
    pub group: &'a Group,
    /// Plain text that stands for the group's Markdown; may be empty.
    pub description: &'a str,
    /// Address of the feed itself.
    pub source_url: &'a str,
    /// Its events, in the order in which they are to be written.
    pub events: &'a [FeedEvent<'a>],
}

/// An event of a feed.
#[derive(Clone, Debug)]
pub struct FeedEvent<'a> {
    /// The event.
    pub event: &'a Event,
    /// Plain text that stands for the event's Markdown.
    pub description: String,
    /// Its page.
    pub url: String,
}

/// The bytes of the feed.
#[must_use]
pub fn feed(feed: &Feed<'_>) -> Vec<u8> {
    let mut calendar = calendar();
    calendar.properties.extend(about(feed));
    calendar.timezones = timezone::used_by(feed.events.iter().map(|listed| &listed.event.plan.schedule));
    calendar
        .events
        .extend(feed.events.iter().map(|listed| copy(listed).vevent()));
    fill(&mut calendar, feed.group);
    emit::bytes(&calendar)
}

/// A calendar without any component is none (RFC 5545, 3.6): a feed without events tells its zone.
fn fill(calendar: &mut IcalCalendar, group: &Group) {
    if calendar.events.is_empty() && calendar.timezones.is_empty() {
        calendar
            .timezones
            .push(timezone::around(&group.plan.zone, group.feed_changed_at));
    }
}

fn about(feed: &Feed<'_>) -> Vec<Property> {
    let plan = &feed.group.plan;
    let name = plan.name.as_str();
    let mut list = vec![text("NAME", name), text("X-WR-CALNAME", name)];
    if !feed.description.trim().is_empty() {
        list.push(text("DESCRIPTION", feed.description));
        list.push(text("X-WR-CALDESC", feed.description));
    }
    list.push(raw("X-WR-TIMEZONE", plan.zone.name()));
    list.push(with(raw("REFRESH-INTERVAL", REFRESH), "VALUE", "DURATION"));
    list.push(raw("X-PUBLISHED-TTL", REFRESH));
    list.extend(link("SOURCE", feed.source_url).map(|source| with(source, "VALUE", "URI")));
    list.push(raw("COLOR", "teal"));
    list.push(raw("LAST-MODIFIED", utc(feed.group.feed_changed_at)));
    list
}

fn copy<'a>(listed: &'a FeedEvent<'a>) -> EventCopy<'a> {
    let event = listed.event;
    let cancelled = event.is_cancelled();
    EventCopy {
        event,
        description: &listed.description,
        url: &listed.url,
        sequence: event.sequence,
        stamp: event.updated_at,
        status: if cancelled {
            Status::Cancelled
        } else {
            Status::Confirmed
        },
        marks_cancelled: cancelled,
    }
}
