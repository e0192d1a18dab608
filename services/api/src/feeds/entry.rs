//! An event as calendars hold it that subscribe to it, or that its file is put into.

use calendar::CalendarEntry;
use domain::event::Event;
use domain::group::Group;
use letters::{Links, calendar_words};
use markdown::markdown_to_text;

use crate::pages::language::of_group;

/// An event as everybody is shown it. It has no personal link: calendars get shared with others.
pub(crate) fn entry_of<'a>(event: &'a Event, group: &Group, links: &Links) -> CalendarEntry<'a> {
    CalendarEntry {
        description: markdown_to_text(event.plan.description.as_str()),
        url: links.event_page(event).unwrap_or_default(),
        ..CalendarEntry::of(event, calendar_words(event, of_group(None, group)))
    }
}
