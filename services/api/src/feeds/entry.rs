//! An event as calendars hold it that subscribe to it, or that its file is put into.

use calendar::CalendarEntry;
use domain::event::Event;
use letters::Links;
use markdown::markdown_to_text;

/// An event as everybody is shown it. It has no personal link: calendars get shared with others.
pub(crate) fn entry_of<'a>(event: &'a Event, links: &Links) -> CalendarEntry<'a> {
    CalendarEntry {
        description: markdown_to_text(event.plan.description.as_str()),
        url: links.event_page(event).unwrap_or_default(),
        ..CalendarEntry::of(event)
    }
}
