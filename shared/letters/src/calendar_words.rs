//! What calendars say in words: in letters, files and feeds the same.

use calendar::EntryWords;
use domain::event::Event;
use wording::{Language, texts};

/// The words of an event's copy in this language.
#[must_use]
pub fn calendar_words(event: &Event, language: Language) -> EntryWords {
    EntryWords {
        cancelled: language.say(texts::calendar_cancelled(event.plan.title.as_str())),
        online_with_seat: language.say(texts::calendar_online_with_seat()),
    }
}
